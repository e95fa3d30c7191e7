package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of a run by outcome: counted from the journal, or moved on by one answer, which costs nothing. */
record RowCounts(RunRecord run, RunBooks books) {

    Map<OutcomeKind, Long> count() throws Problem {
        return of(books.tallies(run));
    }

    static Map<OutcomeKind, Long> of(List<Tally> tallies) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        for (Tally tally : tallies) {
            counts.merge(tally.outcome(), tally.count(), Long::sum);
        }
        return counts;
    }

    /** @param counts before the answer; changed and returned */
    Map<OutcomeKind, Long> after(Map<OutcomeKind, Long> counts, Lanes.Answer answer) {
        counts.merge(OutcomeKind.SENDING, (long) -answer.permit().size(), Long::sum);
        for (Verdict verdict : answer.reply().verdicts()) {
            counts.merge(outcome(verdict), 1L, Long::sum);
        }
        return counts;
    }

    private OutcomeKind outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ok _ -> good();
            case Verdict.Vouched _ -> good();
            case Verdict.Rejected(Reason reason) ->
                reason.code() == ReasonCode.LIMIT_REACHED ? OutcomeKind.NOT_ENROLLED : OutcomeKind.FAILED;
            case Verdict.Unknown _ -> OutcomeKind.NEEDS_CHECKING;
            case Verdict.Open _ -> OutcomeKind.SENDING;
            case Verdict.Refused _ -> OutcomeKind.WAITING;
            case Verdict.NotSent _ -> OutcomeKind.WAITING;
            case Verdict.Cleared _ -> OutcomeKind.WAITING;
        };
    }

    private OutcomeKind good() {
        return run.takesBack().isPresent() ? OutcomeKind.TAKEN_BACK : OutcomeKind.ENROLLED;
    }
}
