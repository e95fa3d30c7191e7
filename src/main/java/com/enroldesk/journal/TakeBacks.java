package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Freezes the taking back of a run's receipts as a run of its own: a row for each receipt that has a number, so that exactly
 * what we were given is revoked and never anything else (R12).
 */
final class TakeBacks {
    /** A key of its own for each receipt: one customer may have two, and neither may be revoked by two requests. */
    private static final String ROWS = "INSERT INTO enrolment (id, line, text, key, source, cells, reason, detail)"
            + " SELECT ?1 + ROW_NUMBER() OVER (ORDER BY o.id) - 1, o.line, o.text,"
            + "   CASE WHEN r.earned_id = '' THEN NULL ELSE 'i' || r.earned_id END, e.source, o.cells,"
            + "   CASE WHEN r.earned_id = '' THEN ?2 END, ''"
            + " FROM row_outcome o JOIN receipt r ON r.enrolment_id = o.id JOIN enrolment e ON e.id = o.id"
            + " WHERE o.id BETWEEN ?3 AND ?4 AND o.outcome = 'ENROLLED'"
            + " AND NOT EXISTS (SELECT 1 FROM taking_back t JOIN sending b ON b.enrolment_id = t.enrolment_id AND b.live = 1"
            + "   WHERE t.receipt_of = o.id)";

    private static final String LINKS = "INSERT INTO taking_back (enrolment_id, receipt_of)"
            + " SELECT ?1 + ROW_NUMBER() OVER (ORDER BY o.id) - 1, o.id"
            + " FROM row_outcome o JOIN receipt r ON r.enrolment_id = o.id"
            + " WHERE o.id BETWEEN ?2 AND ?3 AND o.outcome = 'ENROLLED'"
            + " AND NOT EXISTS (SELECT 1 FROM taking_back t JOIN sending b ON b.enrolment_id = t.enrolment_id AND b.live = 1"
            + "   WHERE t.receipt_of = o.id)";
    private static final String COUNT = "SELECT COUNT(*) FROM row_outcome o JOIN receipt r ON r.enrolment_id = o.id"
            + " WHERE o.id BETWEEN ?1 AND ?2 AND o.outcome = 'ENROLLED' AND (r.earned_id <> '') = ?3"
            + " AND NOT EXISTS (SELECT 1 FROM taking_back t JOIN sending b ON b.enrolment_id = t.enrolment_id AND b.live = 1"
            + "   WHERE t.receipt_of = o.id)";
    private static final String RUN = "INSERT INTO run (scope_id, connection, connection_spec, program, program_name,"
            + " promotion_name, list_name, list_hash, columns, identifier_column, kind, country, source, batch, operator,"
            + " machine, version, approved_at, first_row, row_count, rows_hash, state, of_run)"
            + " SELECT ?1, connection, connection_spec, program, program_name, promotion_name, list_name, list_hash, columns,"
            + " identifier_column, kind, country, source, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, id FROM run WHERE id = ?11";

    private final Connection connection;
    private final String machine;
    private final String version;

    TakeBacks(Connection connection, String machine, String version) {
        this.connection = connection;
        this.machine = machine;
        this.version = version;
    }

    /** Receipts of the run that could be taken back, or, without a number, could not. */
    static long count(Connection connection, RunRecord run, boolean numbered) throws SQLException {
        return Sql.number(connection, COUNT, run.firstRow(), run.lastRow(), numbered ? 1 : 0);
    }

    /** Within a transaction. */
    RunId freeze(RunRecord run, int batch, String operator, String note, Instant now) throws SQLException {
        long first = Sql.number(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM enrolment");
        // The links first: the rows' own outcomes are not to be looked at while they are being made.
        int links = Sql.run(connection, LINKS, first, run.firstRow(), run.lastRow());
        int rows = Sql.run(
                connection, ROWS, first, ReasonCode.RECEIPT_WITHOUT_NUMBER.name(), run.firstRow(), run.lastRow());
        if (rows != links) {
            throw new IllegalStateException(rows + " rows to take back " + links + " receipts");
        }
        long scope = RunTable.scope(connection, run.endpoint(), run.promotion(), Action.TAKE_BACK);
        long id = Sql.insert(
                connection,
                RUN,
                scope,
                batch,
                operator,
                machine,
                version,
                now.toEpochMilli(),
                first,
                rows,
                HexFormat.of().formatHex(ListHash.of(connection, first, first + rows - 1)),
                RunState.READY.name(),
                run.id().value());
        RunId made = new RunId(id);
        RunTable.decide(connection, made, now, operator, "take back", note);
        RunTable.decide(connection, run.id(), now, operator, "taken back by run " + id, note);
        return made;
    }
}
