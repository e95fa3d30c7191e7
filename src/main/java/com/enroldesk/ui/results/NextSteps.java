package com.enroldesk.ui.results;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;
import com.enroldesk.results.RunSummary;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.shell.Doubtful;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableLongValue;
import javafx.beans.value.ObservableObjectValue;

/** What can be done about the run in view: send the rest, send corrected or failed rows, write a file. */
public final class NextSteps {
    private final Tools tools;
    private final Jobs exports;
    private final Launch launch;
    private final ObservableObjectValue<Optional<RunSummary>> summary;
    private final ObservableLongValue corrected;

    NextSteps(Tools tools, ObservableObjectValue<Optional<RunSummary>> summary, ObservableLongValue corrected) {
        this.tools = tools;
        this.exports = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
        this.summary = summary;
        this.corrected = corrected;
    }

    /** Corrected rows that can be sent now. */
    public long corrected() {
        return atRest().isPresent() ? corrected.get() : 0;
    }

    /** Failed rows that can be sent again as they are; it helps where the cause was mended at the backend. */
    public long failed() {
        return atRest().map(run -> run.totals().count(OutcomeKind.FAILED)).orElse(0L);
    }

    public boolean canContinue() {
        return atRest().filter(run -> run.state().continuable() && run.totals().notSent() > 0)
                .isPresent();
    }

    public void continueUnsent() {
        send(launch::resume);
    }

    public void retryCorrected() {
        send(launch::retryCorrected);
    }

    public void retryFailed() {
        send(launch::retryFailed);
    }

    /** Customers in doubt, while nothing is on its way. */
    public long doubtful() {
        return atRest().map(run -> run.totals().count(OutcomeKind.NEEDS_CHECKING))
                .orElse(0L);
    }

    /** Opens the sheet that settles the rows of a card. */
    void settle(ReasonCard card, boolean look) {
        send(run -> settle(new Doubtful(run, card.query(), look)));
    }

    /** Opens the sheet that settles every customer in doubt. */
    public void settleAll() {
        send(run -> settle(new Doubtful(run, RowQuery.IN_DOUBT, false)));
    }

    /** Opens the sheet that settles some customers in doubt. */
    void settle(Set<EnrolmentId> rows) {
        send(run -> settle(new Doubtful(run, RowQuery.IN_DOUBT, Optional.of(rows), false)));
    }

    private void settle(Doubtful rows) {
        tools.workbench().settle(rows);
        tools.navigator().show(Screen.SETTLE);
    }

    /** Whether the run enrolled somebody by a receipt that could be taken back. */
    public boolean canTakeBack() {
        return atRest().filter(
                        run -> run.action() != Action.TAKE_BACK && run.totals().count(OutcomeKind.ENROLLED) > 0)
                .isPresent();
    }

    public void takeBack() {
        tools.navigator().show(Screen.TAKE_BACK);
    }

    /** What to call an exported file: the run and its list, without what a file name may not hold. */
    public String exportName() {
        return summary.get()
                .map(run -> "run-" + run.id() + "-"
                        + run.listName()
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("\\.[a-z]{1,5}$", "")
                                .replaceAll("[^\\p{L}\\p{N}]+", "-"))
                .orElse("results");
    }

    /** Writes every row of the run to a file; its ending says in which format. */
    public void export(Path file) {
        summary.get()
                .ifPresent(run -> exports.act(
                        () -> tools.desk().export(run.id(), file),
                        () -> exported(run.totals().rows(), file)));
    }

    /** Writes the rows of one card to a file. */
    void export(ReasonCard card, Path file) {
        summary.get()
                .ifPresent(run -> exports.act(
                        () -> tools.desk().export(run.id(), card.query(), file), () -> exported(card.count(), file)));
    }

    private void exported(long rows, Path file) {
        tools.notices().good(tools.texts().get("results.exported", rows, String.valueOf(file.getFileName())));
    }

    private void send(Consumer<RunId> way) {
        atRest().map(RunSummary::id).ifPresent(way);
    }

    /** The run in view, unless it is on its way: then nothing may be ordered for it. */
    private Optional<RunSummary> atRest() {
        return summary.get()
                .filter(run -> tools.workbench()
                        .controlProperty()
                        .get()
                        .filter(control -> control.run().equals(run.id()))
                        .isEmpty());
    }
}
