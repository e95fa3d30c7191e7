package com.enroldesk.journal;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Corrected identifiers: kept beside the list's own text, sent when an operator orders it. */
final class Corrections {
    private static final String WAITING = " attempt_id IS NULL AND dropped_at IS NULL ";

    private final Connection connection;

    Corrections(Connection connection) {
        this.connection = connection;
    }

    /** Within a transaction: keeps a correction in place of one that was not sent yet. */
    void type(long row, Identifier identifier, String operator, Instant now) throws SQLException {
        forget(row, now);
        Sql.run(
                connection,
                "INSERT INTO correction (enrolment_id, text, key, operator, typed_at) VALUES (?, ?, ?, ?, ?)",
                row,
                identifier.text(),
                identifier.ledgerKey(),
                operator,
                now.toEpochMilli());
    }

    void forget(long row, Instant now) throws SQLException {
        Sql.run(
                connection,
                "UPDATE correction SET dropped_at = ? WHERE enrolment_id = ? AND" + WAITING,
                now.toEpochMilli(),
                row);
    }

    long waiting(RunRecord run) throws SQLException {
        return Sql.number(
                connection,
                "SELECT COUNT(*) FROM correction WHERE enrolment_id BETWEEN ? AND ? AND" + WAITING,
                run.firstRow(),
                run.lastRow());
    }

    /** What is ordered and was not sent yet. */
    long ordered(RunRecord run) throws SQLException {
        return Sql.number(
                connection,
                "SELECT COUNT(*) FROM correction WHERE ordered_at IS NOT NULL AND enrolment_id BETWEEN ? AND ? AND"
                        + WAITING,
                run.firstRow(),
                run.lastRow());
    }

    /** Within a transaction: orders the waiting corrections. */
    long order(RunRecord run, Instant now) throws SQLException {
        return Sql.run(
                connection,
                "UPDATE correction SET ordered_at = ? WHERE ordered_at IS NULL AND enrolment_id BETWEEN ? AND ? AND"
                        + WAITING,
                now.toEpochMilli(),
                run.firstRow(),
                run.lastRow());
    }

    /**
     * Within a transaction: orders every failed row that has no waiting correction to be sent as it was. Never one that needs
     * checking (R8), and never one the backend refused for its limit, which a second try cannot change.
     */
    long orderFailed(RunRecord run, String operator, Instant now) throws SQLException {
        return Sql.run(
                connection,
                "INSERT INTO correction (enrolment_id, text, key, operator, typed_at, ordered_at)"
                        + " SELECT o.id, COALESCE((SELECT c.text FROM correction c WHERE c.enrolment_id = o.id"
                        + "   AND c.attempt_id = o.attempt_id), o.text),"
                        + "   (SELECT s.key FROM sending s WHERE s.enrolment_id = o.id AND s.attempt_id = o.attempt_id),"
                        + "   ?1, ?2, ?2 FROM row_outcome o WHERE o.id BETWEEN ?3 AND ?4 AND o.outcome = ?5"
                        + " AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.enrolment_id = o.id AND" + WAITING + ")",
                operator,
                now.toEpochMilli(),
                run.firstRow(),
                run.lastRow(),
                OutcomeKind.FAILED.name());
    }

    /** The row of the same run, other than this one, that already stands for a customer. */
    Optional<Integer> lineOf(RunRecord run, long row, String ledgerKey) throws SQLException {
        return Sql.first(
                connection,
                found -> found.getInt(1),
                "SELECT e.line FROM enrolment e WHERE e.id BETWEEN ?1 AND ?2 AND e.id <> ?3 AND ("
                        + " (e.key = ?4 AND e.reason IS NULL AND NOT EXISTS (SELECT 1 FROM sending s"
                        + "   WHERE s.enrolment_id = e.id AND s.verdict = 'REJECTED'))"
                        + " OR EXISTS (SELECT 1 FROM correction c WHERE c.enrolment_id = e.id AND c.key = ?4"
                        + "   AND c.attempt_id IS NULL AND c.dropped_at IS NULL)) LIMIT 1",
                run.firstRow(),
                run.lastRow(),
                row,
                ledgerKey);
    }
}
