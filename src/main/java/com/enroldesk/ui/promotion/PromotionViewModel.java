package com.enroldesk.ui.promotion;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.settings.Recent;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The picker: a program first, then one of its promotions, found by typing or named by its id. */
public final class PromotionViewModel {
    private final Tools tools;
    private final Wording wording;
    private final Jobs jobs;
    private final ObservableList<Program> programs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Program>> program = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Entry>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty issue = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    public PromotionViewModel(Tools tools, Wording wording) {
        this.tools = tools;
        this.wording = wording;
        this.jobs = tools.background().jobs(this::say);
        search.addListener(_ -> list());
    }

    /** Shows the catalogue as it is now; the chosen promotion, or the one chosen last, is selected. */
    void open() {
        message.set("");
        search.set("");
        issue.set(false);
        // What was listed the last time may be of another connection, and is not to be chosen meanwhile.
        program.set(Optional.empty());
        clear();
        jobs.ask(() -> tools.desk().catalogue(), this::offer, problem -> {
            // The list may be closed to this account: then program and promotion are typed by their ids.
            programs.clear();
            program.set(wanted().map(id -> new Program(id, id.value())));
            say(problem);
        });
    }

    private void offer(Catalogue catalogue) {
        tools.workbench().offer(catalogue);
        programs.setAll(catalogue.programs());
        program.set(wanted().flatMap(catalogue::program)
                .or(() -> catalogue.programs().stream().findFirst()));
        list();
    }

    private Optional<ProgramId> wanted() {
        return tools.workbench()
                .promotionProperty()
                .get()
                .map(Promotion::program)
                .or(() -> tools.remembered().current().recents().stream()
                        .findFirst()
                        .map(Recent::programId));
    }

    /** The program that a text means: one of the list by its name or id, else one of that id; none for no text. */
    @Nullable
    Program program(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return programs.stream()
                .filter(known -> text.equals(known.id().value())
                        || text.equals(known.name())
                        || text.equals(tools.texts()
                                .get(
                                        "promotion.program",
                                        known.name(),
                                        known.id().value())))
                .findFirst()
                .orElseGet(() -> new Program(new ProgramId(text), text));
    }

    void chooseProgram(Program chosen) {
        if (program.get().filter(chosen::equals).isEmpty()) {
            program.set(Optional.of(chosen));
            message.set("");
            list();
        }
    }

    void select(Optional<Entry> entry) {
        selected.set(entry);
    }

    /** Takes the selected promotion, or the typed id where no promotion in the list matches. */
    void choose() {
        if (jobs.busyProperty().get()) {
            return;
        }
        Optional<Entry> entry = selected.get();
        if (entry.isPresent()) {
            if (entry.get().closed().isEmpty()) {
                take(entry.get().promotion());
            }
        } else if (byHandPossible().get()) {
            byHand(program.get().orElseThrow(), search.get().strip());
        }
    }

    void cancel() {
        tools.navigator().closeSheet();
    }

    private void byHand(Program in, String typed) {
        jobs.ask(
                () -> {
                    try {
                        return tools.desk().promotion(in.id(), new PromotionId(typed));
                    } catch (Problem _) {
                        // Not an id; perhaps the external identifier, whose own problem is the one to tell.
                        return tools.desk().promotion(in.id(), typed);
                    }
                },
                this::take);
    }

    private void take(Promotion promotion) {
        tools.remembered().change(settings -> settings.withRecent(Recent.of(promotion)));
        if (issue.get() && Action.ISSUE.suits(promotion.type())) {
            tools.workbench().chooseToIssue(promotion);
        } else {
            tools.workbench().choose(promotion);
        }
        tools.navigator().closeSheet();
    }

    private void say(Problem problem) {
        message.set(tools.texts().problem(problem));
    }

    private void list() {
        Optional<Catalogue> catalogue = tools.workbench().catalogueProperty().get();
        Optional<Program> in = program.get();
        if (catalogue.isEmpty() || in.isEmpty()) {
            clear();
            return;
        }
        entries.setAll(new Offered(wording, tools.remembered().current().recents())
                .of(catalogue.get(), in.get(), search.get()));
        selected.set(
                Offered.first(entries, tools.workbench().promotionProperty().get()));
    }

    private void clear() {
        entries.clear();
        selected.set(Optional.empty());
    }

    ObservableList<Program> programs() {
        return programs;
    }

    ReadOnlyObjectProperty<Optional<Program>> programProperty() {
        return program.getReadOnlyProperty();
    }

    StringProperty searchProperty() {
        return search;
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    ReadOnlyObjectProperty<Optional<Entry>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether an Enrol and issue promotion is issued instead of enrolled in. */
    BooleanProperty issueProperty() {
        return issue;
    }

    /** Why the last wish could not be met. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    BooleanBinding byHandPossible() {
        return Bindings.createBooleanBinding(
                () -> entries.isEmpty()
                        && program.get().isPresent()
                        && !search.get().isBlank(),
                entries,
                program,
                search);
    }

    BooleanBinding choosable() {
        return Bindings.createBooleanBinding(
                () -> selected.get()
                        .map(entry -> entry.closed().isEmpty())
                        .orElseGet(() -> byHandPossible().get()),
                selected,
                entries,
                program,
                search);
    }

    Wording wording() {
        return wording;
    }
}
