package com.enroldesk.desk;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.Normalised;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.Planner;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.Results;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Correcting identifiers of rows that did not count, and ordering them to be sent. */
final class Mending {
    private final Journal journal;
    private final Results results;
    private final Runs runs;
    private final String operator;
    private final ZoneId zone;

    Mending(Workspace workspace, Results results, Runs runs) {
        this.journal = workspace.journal();
        this.results = results;
        this.runs = runs;
        this.operator = workspace.operator();
        this.zone = workspace.clock().getZone();
    }

    void correct(EnrolmentId id, String text) throws Problem {
        RunRecord run = results.runOf(id);
        ResultRow row = results.rows(new long[] {id.value()}).getFirst();
        if (!mendable(row)) {
            throw new Problem(ProblemCode.CORRECTION_NOT_POSSIBLE, row.line());
        }
        Identifier identifier = read(run, text);
        Optional<Integer> line = journal.corrections().lineOf(run, id, identifier.ledgerKey());
        if (line.isPresent()) {
            throw invalid(Reason.of(ReasonCode.DUPLICATE_IN_LIST, line.get().toString()));
        }
        String key = identifier.ledgerKey();
        Ledger.Standing live = journal.ledger()
                .standing(run.endpoint(), run.promotion(), run.action(), List.of(key))
                .get(key);
        if (live != null) {
            throw invalid(Reason.of(Planner.standingCode(live), Planner.standingDetail(live, zone)));
        }
        journal.corrections().correct(id, identifier, operator);
    }

    /** Whether a row can be given another identifier: it failed for certain, or its own could not be read. */
    private static boolean mendable(ResultRow row) {
        if (row.outcome() == OutcomeKind.NEEDS_CHECKING || row.outcome() == OutcomeKind.SENDING) {
            return false;
        }
        if (row.outcome() == OutcomeKind.FAILED || row.correctionPending()) {
            return true;
        }
        return row.outcome() == OutcomeKind.SKIPPED
                && row.reason()
                        .filter(why -> Plan.Group.of(why.code()) == Plan.Group.FIXABLE)
                        .isPresent();
    }

    private static Identifier read(RunRecord run, String text) throws Problem {
        return switch (Enquiry.read(text, Desk.mapping(run))) {
            case Normalised.Accepted accepted -> accepted.identifier();
            case Normalised.Refused(Reason reason) -> throw invalid(reason);
        };
    }

    private static Problem invalid(Reason reason) {
        return new Problem(ProblemCode.CORRECTION_INVALID, reason);
    }

    void forget(EnrolmentId id) throws Problem {
        journal.corrections().forget(id);
    }

    long corrected(RunRecord run) throws Problem {
        return journal.corrections().waiting(run);
    }

    /** An order that cannot be followed here would leave failed rows as unsent ones, so it is not given. */
    long retryCorrected(RunRecord run) throws Problem {
        runs.requireFree(run);
        return counted(journal.corrections().order(run, operator), run);
    }

    long retryFailed(RunRecord run) throws Problem {
        runs.requireFree(run);
        return counted(journal.corrections().orderFailed(run, operator), run);
    }

    private static long counted(long ordered, RunRecord run) throws Problem {
        if (ordered == 0) {
            throw new Problem(ProblemCode.NOTHING_TO_RETRY, run.id());
        }
        return ordered;
    }
}
