package com.enroldesk.ui.rows;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.Totals;
import com.enroldesk.text.Texts;

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

    /** The sum that always adds up. */
    public String equation(Totals totals) {
        return texts.equation(totals.outcomes(), totals.reasons().getOrDefault(ReasonCode.ALREADY_ENROLLED.key(), 0L));
    }
}
