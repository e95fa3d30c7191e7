package com.enroldesk.sim;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.journal.RunRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal on a disk of the simulation: in memory, or the real one over SQLite. */
interface Store extends RunBooks, AutoCloseable {

    /**
     * A row as people see it.
     *
     * @param key the list's own; empty where it has none
     */
    record Row(
            long id,
            long run,
            int line,
            Optional<String> key,
            OutcomeKind outcome,
            Optional<String> reason,
            Optional<Receipt> receipt) {}

    /** One customer's part of one request. */
    record Sending(long row, long attempt, long scope, String key, int resendNo, String verdict) {}

    Doubts doubts();

    RunId approve(RunOrder order, List<FrozenRow> rows) throws Problem;

    RunId approveTakeBack(RunRecord run, int batch, String operator, String note) throws Problem;

    long receipts(RunRecord run, boolean numbered) throws Problem;

    Map<RunId, Long> recover() throws Problem;

    void correct(EnrolmentId row, Identifier identifier, String operator) throws Problem;

    Optional<Integer> lineOf(RunRecord run, EnrolmentId row, String ledgerKey) throws Problem;

    long orderCorrected(RunRecord run, String operator) throws Problem;

    long orderFailed(RunRecord run, String operator) throws Problem;

    long orderResend(RunRecord run, Collection<EnrolmentId> rows, String operator, String note) throws Problem;

    Map<String, Ledger.Standing> standing(RunOrder order, Collection<String> keys) throws Problem;

    /** Whether any sending may have counted. */
    boolean anyLive() throws Problem;

    /** Newest first. */
    List<RunRecord> runs() throws Problem;

    RunRecord run(RunId run) throws Problem;

    List<Row> rows(RunRecord run) throws Problem;

    /** Of all runs, by row, then by attempt. */
    List<Sending> sendings() throws Problem;

    /** Whether the intent of an attempt would be there after a power cut. */
    boolean isDurable(long attempt) throws Problem;

    /** Questions at the end that only this kind of store can be asked. */
    default void requireAgreement(List<Row> rows) throws Problem {}

    /**
     * The process ended: what was not committed is gone.
     *
     * @param power whether what was not synced is gone as well
     */
    void crash(boolean power);

    @Override
    void close();
}
