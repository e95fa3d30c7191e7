package com.enroldesk.journal;

import com.enroldesk.domain.ReasonCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What is done at the start about sendings that have no answer. */
final class Recovery {
    private Recovery() {}

    static boolean hasOpen(Connection connection, RunRecord run) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT id FROM attempt WHERE closed_at IS NULL AND run_id = ? LIMIT 1",
                        run.id().value())
                .isPresent();
    }

    /** Within a transaction: open sendings of a run become unknown, for good. Returns how many. */
    static long closeOpen(Connection connection, RunRecord run, Uptime uptime, Instant now) throws SQLException {
        long open = Sql.run(
                connection,
                "UPDATE sending SET verdict = 'UNKNOWN', reason = ?, reason_key = ?, detail = '' WHERE verdict = 'OPEN'"
                        + " AND attempt_id IN (SELECT id FROM attempt WHERE run_id = ? AND closed_at IS NULL)"
                        + " AND enrolment_id BETWEEN ? AND ?",
                ReasonCode.CLOSED_WHILE_SENDING.name(),
                ReasonCode.CLOSED_WHILE_SENDING.key(),
                run.id().value(),
                run.firstRow(),
                run.lastRow());
        Sql.run(
                connection,
                "UPDATE attempt SET closed_at = ?, closed_boot = ?, closed_ticks = ? WHERE run_id = ? AND closed_at IS NULL",
                now.toEpochMilli(),
                uptime.boot(),
                uptime.nanos(),
                run.id().value());
        return open;
    }
}
