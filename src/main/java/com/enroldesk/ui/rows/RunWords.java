package com.enroldesk.ui.rows;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.results.Totals;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress.Phase;
import com.enroldesk.text.Texts;
import java.util.Optional;

/** A run in words, as the command line says them too. Computed from the rows, so they cannot say more than the rows do. */
public final class RunWords {
    private final Texts texts;

    public RunWords(Texts texts) {
        this.texts = texts;
    }

    /** Rows whose identifier could not be read, so that nothing was sent for them. */
    public static long invalid(Totals totals) {
        return totals.reasons().getOrDefault(ReasonCode.UNRECOGNISED.key(), 0L);
    }

    /** Rows that were to be enrolled and are not, as the verdict counts them. */
    public static long toFix(Totals totals) {
        return totals.count(OutcomeKind.NOT_ENROLLED) + totals.count(OutcomeKind.FAILED) + invalid(totals);
    }

    /** A few words, such as "Finished, 37 to fix" or "All enrolled". */
    public String verdict(RunState state, Totals totals) {
        return state == RunState.RUNNING
                ? texts.get("rows.running", totals.notSent())
                : texts.verdict(state, totals.outcomes(), invalid(totals));
    }

    /** As {@link #verdict(RunState, Totals)}, of a run that may be paused in this window: the journal does not know that. */
    public String verdict(RunSummary run, Optional<RunControl> onItsWay) {
        boolean paused = onItsWay.filter(control ->
                        control.run().equals(run.id()) && control.progress().phase() == Phase.PAUSED)
                .isPresent();
        return paused ? texts.get("rows.paused", run.totals().notSent()) : verdict(run.state(), run.totals());
    }

    /** The sum that always adds up. */
    public String equation(Totals totals) {
        return texts.equation(totals.outcomes(), totals.reasons().getOrDefault(ReasonCode.ALREADY_ENROLLED.key(), 0L));
    }
}
