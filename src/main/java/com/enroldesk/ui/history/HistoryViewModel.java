package com.enroldesk.ui.history;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RunOrigin;
import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.rows.RunWords;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Every run so far, and the answer to "has this customer been enrolled in anything?". */
public final class HistoryViewModel {
    private final Tools tools;
    private final Texts texts;
    private final RunWords words;
    private final Jobs reads;
    private final Jobs searches;
    private final Launch launch;
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What a search across all runs found.
     *
     * @param hits newest run first
     */
    public record Answer(Tone tone, String sentence, List<Hit> hits) {}

    /** One row of one run, in words. */
    public record Hit(RunId run, Tone tone, String outcome, String where, String why) {}

    public HistoryViewModel(Tools tools) {
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new RunWords(texts);
        this.reads = tools.background().jobs(tools.notices()::problem);
        this.searches = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
    }

    /** Newest first. */
    public ObservableList<RunSummary> runs() {
        return runs;
    }

    /** Whether the runs were read once: before that, none does not mean that there is none. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Empty while nothing is searched for. */
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Reads the runs anew; {@code done} is told when they are there. */
    public void reload(Runnable done) {
        reads.ask(tools.desk()::runs, found -> {
            if (!found.equals(List.copyOf(runs))) {
                runs.setAll(found);
            }
            read.set(true);
            done.run();
        });
    }

    /** Looks a customer up in every run; a blank text ends the search. */
    public void find(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            searches.cancel();
            answer.set(Optional.empty());
            return;
        }
        Optional<String> country = tools.remembered().current().country();
        searches.ask(() -> tools.desk().find(wanted, country), found -> answer.set(Optional.of(answer(wanted, found))));
    }

    public void open(RunId run) {
        tools.workbench().open(run);
        tools.navigator().show(Screen.RESULTS);
    }

    public void continueUnsent(RunId run) {
        launch.resume(run);
    }

    /** Whether a run was left with customers to send, and nothing is on its way. */
    public boolean canContinue(RunSummary run) {
        return run.state().continuable()
                && run.totals().notSent() > 0
                && tools.workbench().controlProperty().get().isEmpty();
    }

    /** Whether a run enrolled somebody who could be taken back, and nothing is on its way. */
    public boolean canTakeBack(RunSummary run) {
        return run.action() != Action.TAKE_BACK
                && run.totals().count(OutcomeKind.ENROLLED) > 0
                && tools.workbench().controlProperty().get().isEmpty();
    }

    /** Opens the sheet that takes back what a run enrolled. */
    public void takeBack(RunId run) {
        tools.workbench().open(run);
        tools.navigator().show(Screen.TAKE_BACK);
    }

    /** Into what, or what of it was taken back. */
    public String promotion(RunSummary run) {
        return run.takesBack()
                .map(of -> texts.get("history.takesBack", of.value(), run.promotionName()))
                .orElse(run.promotionName());
    }

    public String verdict(RunSummary run) {
        return words.verdict(run, tools.workbench().controlProperty().get());
    }

    public String when(RunSummary run) {
        return tools.dates().moment(run.approvedAt());
    }

    private Answer answer(String wanted, CustomerRows customer) {
        List<Hit> hits = customer.rows().stream().map(row -> hit(customer, row)).toList();
        return new Answer(tone(customer.answer()), customer.sentence(wanted, texts), hits);
    }

    private static Tone tone(CustomerRows.Answer answer) {
        return switch (answer) {
            case ENROLLED -> Tone.ENROLLED;
            case NEEDS_CHECKING -> Tone.NEEDS_CHECKING;
            case TAKEN_BACK -> Tone.of(OutcomeKind.TAKEN_BACK);
            case AS_ANOTHER, NOT_ENROLLED -> Tone.NOT_ENROLLED;
            case NOWHERE -> Tone.MUTED;
        };
    }

    private Hit hit(CustomerRows customer, ResultRow row) {
        RunOrigin origin = customer.origin(row);
        return new Hit(
                row.run(),
                Tone.of(row.outcome()),
                texts.outcome(row.outcome()),
                texts.get(
                        "history.hit",
                        origin.promotionName(),
                        tools.dates().moment(origin.approvedAt()),
                        row.run().value(),
                        row.line()),
                customer.why(row, texts));
    }
}
