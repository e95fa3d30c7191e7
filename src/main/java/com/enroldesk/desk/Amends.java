package com.enroldesk.desk;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.results.Results;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.Settling;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** What can be done about a run that is over: settle what is in doubt, send in spite of a doubt, take receipts back. */
public final class Amends {
    private final Workspace workspace;
    private final Results results;
    private final Runs runs;

    Amends(Workspace workspace, Results results, Runs runs) {
        this.workspace = workspace;
        this.results = results;
        this.runs = runs;
    }

    /**
     * Starts to look customers of a run up who need checking, on a thread of its own; nothing is enrolled by it.
     *
     * @param rows whom; those of them who are not in doubt are not looked up
     * @param patience how long to wait where it is too early to tell
     * @throws Problem when a run is on its way, or this one was made on another connection
     */
    public Settling settle(RunId run, Collection<EnrolmentId> rows, Duration patience) throws Problem {
        return runs.settle(results.record(run), Set.copyOf(rows), patience);
    }

    /**
     * Ends the doubt about some rows by a named person's word (journaled with the reason).
     *
     * @param enrolled whether they count as enrolled; else they can be sent again
     * @param operator who says so
     * @param note why
     * @return how many rows were in doubt and are no longer
     */
    public long decide(RunId run, Collection<EnrolmentId> rows, boolean enrolled, String operator, String note)
            throws Problem {
        requireReason(note);
        RunRecord record = results.record(run);
        runs.requireIdle();
        Journal journal = workspace.journal();
        Set<EnrolmentId> meant = Set.copyOf(rows);
        ReasonCode code = enrolled ? ReasonCode.DECIDED_ENROLLED : ReasonCode.DECIDED_NOT_ENROLLED;
        Reason reason = Reason.of(code, operator + ": " + note.strip());
        long decided = 0;
        long last = 0;
        for (Doubt doubt : journal.doubts().of(record)) {
            boolean next = doubt.row().value() != last;
            if (!meant.contains(doubt.row()) || (enrolled && !next)) {
                continue;
            }
            Verdict verdict = enrolled ? new Verdict.Vouched(reason) : new Verdict.Cleared(reason);
            Ruling ruling = new Ruling(Ruling.How.DECIDED, verdict, operator, note.strip(), "");
            decided += journal.doubts().rule(record, doubt, ruling) && next ? 1 : 0;
            last = doubt.row().value();
        }
        return decided;
    }

    /**
     * Orders rows to be sent once more although they may have counted (R11); {@link #sendOrdered} sends them.
     *
     * @return how many rows were in doubt and are ordered
     */
    public long orderResend(RunId run, Collection<EnrolmentId> rows, String operator, String note) throws Problem {
        requireReason(note);
        RunRecord record = results.record(run);
        runs.requireFree(record);
        return workspace.journal().doubts().orderResend(record, rows, operator, note.strip());
    }

    /**
     * Sends what was ordered for single rows of a run, corrections, failed ones and re-sends, and nothing that the run has left
     * unsent otherwise.
     */
    public RunControl sendOrdered(RunId run) throws Problem {
        return runs.start(results.record(run), 1, true);
    }

    public TakeBackPreview takeBackPreview(RunId run) throws Problem {
        RunRecord record = results.record(run);
        Journal journal = workspace.journal();
        return new TakeBackPreview(journal.receipts(record, true), journal.receipts(record, false));
    }

    /**
     * Freezes the taking back of a run's receipts as a run of its own; {@link Desk#start} sends it.
     *
     * @param confirmed how many the operator says there are
     * @throws Problem when there are none, or another number of them
     */
    public RunId takeBack(RunId run, long confirmed, String operator, String note) throws Problem {
        RunRecord record = results.record(run);
        runs.requireFree(record);
        long receipts = workspace.journal().receipts(record, true);
        if (record.action() == Action.TAKE_BACK || receipts == 0) {
            throw new Problem(ProblemCode.NOTHING_TO_TAKE_BACK, run);
        }
        if (confirmed != receipts) {
            throw new Problem(ProblemCode.TAKE_BACK_UNCONFIRMED, confirmed, receipts);
        }
        int batch = workspace.engine().limits().preferredBatch();
        return workspace.journal().approveTakeBack(record, batch, operator, note.strip());
    }

    private static void requireReason(String note) throws Problem {
        if (note.isBlank()) {
            throw new Problem(ProblemCode.REASON_MISSING);
        }
    }
}
