package com.enroldesk.ui.list;

import com.enroldesk.desk.Demo;
import com.enroldesk.desk.Draft;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Bringing a list in: pasted, typed, opened, dropped, the sample, or the draft of the last time. */
public final class ListViewModel {
    private final Tools tools;
    private final Drafts drafts;
    private final Jobs jobs;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** A list and, where one was found, the column that names its customers. */
    private record Read(ListInHand held, Optional<Mapping> mapping, Optional<Problem> complaint)
            implements AutoCloseable {
        @Override
        public void close() {
            held.list().close();
        }
    }

    public ListViewModel(Tools tools, Drafts drafts) {
        this.tools = tools;
        this.drafts = drafts;
        this.jobs = tools.background().jobs(this::say);
        // Whichever came last is the one wanted: neither what is still being read, nor what was said of the list
        // before.
        tools.workbench().listProperty().addListener(_ -> {
            jobs.cancel();
            message.set("");
        });
    }

    void paste(String text) {
        if (text.isBlank()) {
            message.set(tools.texts().get("list.clipboard.empty"));
        } else {
            read(new Source.OfText(tools.texts().get("list.name.pasted"), text), FormatChoice.GUESS);
        }
    }

    void useTyped() {
        if (!typed.get().isBlank()) {
            read(new Source.OfText(tools.texts().get("list.name.typed"), typed.get()), FormatChoice.GUESS);
        }
    }

    void open(Path file) {
        read(new Source.OfFile(file), FormatChoice.GUESS);
    }

    void trySample() {
        message.set("");
        jobs.ask(
                () -> Demo.of(tools.desk()).sample(),
                sample -> read(
                        sample.source(),
                        FormatChoice.GUESS,
                        Optional.of(sample.country()),
                        held -> tools.workbench().take(held, sample.promotion())));
    }

    /** Reads the list in hand once more, in another way. */
    void readAgain(FormatChoice choice) {
        tools.workbench().listProperty().get().ifPresent(held -> read(held.source(), choice));
    }

    private void read(Source source, FormatChoice choice) {
        read(source, choice, tools.remembered().current().country(), tools.workbench()::take);
    }

    private void read(Source source, FormatChoice choice, Optional<String> country, Consumer<ListInHand> taking) {
        message.set("");
        String from = usualSource();
        jobs.ask(() -> read(source, choice, country, from), read -> take(read, taking));
    }

    private Read read(Source source, FormatChoice choice, Optional<String> country, String from) throws Problem {
        CustomerList list = tools.desk().read(source, choice);
        ListInHand held = new ListInHand(source, choice, list);
        try {
            return new Read(held, Optional.of(tools.desk().guess(list, country, from)), Optional.empty());
        } catch (Problem complaint) {
            return new Read(held, Optional.empty(), Optional.of(complaint));
        }
    }

    private void take(Read read, Consumer<ListInHand> taking) {
        taking.accept(read.held());
        read.mapping().ifPresent(tools.workbench()::map);
        read.complaint().ifPresent(this::say);
        typed.set("");
    }

    /** Where customers come from when their list does not say so. */
    private String usualSource() {
        Optional<Catalogue> catalogue = tools.workbench().catalogueProperty().get();
        return tools.remembered()
                .current()
                .source()
                .filter(known -> catalogue
                        .filter(offers -> offers.sources().contains(known))
                        .isPresent())
                .or(() -> catalogue.flatMap(offers -> offers.sources().stream().findFirst()))
                .orElse("INSTORE");
    }

    void takeUpDraft() {
        message.set("");
        drafts.takeUp();
    }

    void startNew() {
        message.set("");
        jobs.cancel();
        drafts.startNew();
    }

    /** On to Check; without a promotion, to the picker first. */
    void goOn() {
        if (tools.workbench().mappingProperty().get().isPresent()) {
            tools.navigator().show(Screen.CHECK);
        }
    }

    private void say(Problem problem) {
        message.set(tools.texts().problem(problem));
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What could not be read, with its line; empty when nothing is wrong. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return jobs.busyProperty();
    }

    BooleanBinding listPresent() {
        return Bindings.createBooleanBinding(
                () -> tools.workbench().listProperty().get().isPresent(),
                tools.workbench().listProperty());
    }

    BooleanBinding draftOffered() {
        return Bindings.createBooleanBinding(
                () -> drafts.offeredProperty().get().isPresent(), drafts.offeredProperty());
    }

    /** "You were preparing 512 customers for Monsoon Double." */
    StringBinding draftSentence() {
        return Bindings.createStringBinding(
                () -> drafts.offeredProperty().get().map(this::sentence).orElse(""),
                drafts.offeredProperty(),
                tools.workbench().catalogueProperty());
    }

    private String sentence(Draft draft) {
        int size = draft.list().size();
        return drafts.promotion(draft)
                .map(Promotion::name)
                .map(name -> tools.texts().get("list.draft.for", size, name))
                .orElseGet(
                        () -> tools.texts().get("list.draft", size, draft.list().name()));
    }
}
