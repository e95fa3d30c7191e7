package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.journal.JournalReader;
import com.enroldesk.journal.RowFilter;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A run's rows by outcome and reason, with a few of each. */
final class ReasonGroups {
    static final int EXAMPLES = 3;

    private final JournalReader journal;

    ReasonGroups(JournalReader journal) {
        this.journal = journal;
    }

    /** Largest first. */
    List<ReasonGroup> of(RunRecord run, List<Tally> tallies) throws Problem {
        List<ReasonGroup> groups = new ArrayList<>();
        for (Tally tally : tallies) {
            if (tally.reason().isPresent()) {
                groups.add(group(run, tally, tally.reason().get()));
            }
        }
        groups.sort(Comparator.comparingLong(ReasonGroup::count).reversed());
        return groups;
    }

    /** Rows that wait, or were left, without any sending: nothing but their outcome is known of them. */
    List<ReasonGroup> neverSent(RunRecord run, List<Tally> tallies) throws Problem {
        List<ReasonGroup> groups = new ArrayList<>();
        for (Tally tally : tallies) {
            if (tally.outcome() == OutcomeKind.WAITING && tally.reason().isEmpty()) {
                groups.add(group(run, tally, Reason.of(ReasonCode.NOT_SENT_YET)));
            }
        }
        return groups;
    }

    private ReasonGroup group(RunRecord run, Tally tally, Reason reason) throws Problem {
        OutcomeKind outcome = Results.shown(tally.outcome(), run.state());
        return new ReasonGroup(outcome, reason, tally.count(), examples(run, tally.outcome(), reason));
    }

    private List<ResultRow> examples(RunRecord run, OutcomeKind outcome, Reason reason) throws Problem {
        RowFilter filter = new RowFilter(
                Optional.empty(),
                EnumSet.of(outcome),
                Optional.of(reason.key()),
                EnumSet.of(reason.code()),
                "",
                RowFilter.Order.LINE,
                false);
        return Results.rows(run, journal.rows(journal.rowIds(run, filter, EXAMPLES)));
    }
}
