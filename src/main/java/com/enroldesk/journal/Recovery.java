package com.enroldesk.journal;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is done at the start about sendings that have no answer. */
final class Recovery {
    private Recovery() {}

    /** Within a transaction: every run that was on its way is at rest, and what has no answer needs checking. Rows by run. */
    static Map<RunId, Long> of(Connection connection, Trail trail, Uptime uptime, Instant now) throws SQLException {
        Map<RunId, Long> found = new TreeMap<>();
        for (RunRecord run : RunTable.all(connection)) {
            if (run.state() == RunState.RUNNING || hasOpen(connection, run)) {
                found.put(run.id(), closeOpen(connection, trail, run, uptime, now));
                Reason why = Reason.of(ReasonCode.CLOSED_WHILE_SENDING);
                RunTable.mark(connection, run.id(), RunState.PAUSED, Optional.of(why), Duration.ZERO);
            }
        }
        Rulings.restartWaits(connection, uptime);
        return found;
    }

    private static byte[] lost(Connection connection, RunRecord run, long attempt, Instant now) throws SQLException {
        Hash hash = RequestHash.answer(null, now.toEpochMilli(), null, null, null, null);
        Sql.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT enrolment_id FROM sending WHERE enrolment_id BETWEEN ? AND ? AND attempt_id = ?"
                                + " ORDER BY enrolment_id",
                        run.firstRow(),
                        run.lastRow(),
                        attempt)
                .forEach(enrolment -> RequestHash.unknown(hash, enrolment));
        return hash.value();
    }

    static boolean hasOpen(Connection connection, RunRecord run) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT id FROM attempt WHERE closed_at IS NULL AND run_id = ? LIMIT 1",
                        run.id().value())
                .isPresent();
    }

    /** Within a transaction: open sendings of a run become unknown, for good. Returns how many. */
    static long closeOpen(Connection connection, Trail trail, RunRecord run, Uptime uptime, Instant now)
            throws SQLException {
        List<Long> attempts = Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM attempt WHERE run_id = ? AND closed_at IS NULL ORDER BY id",
                run.id().value());
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
        for (long attempt : attempts) {
            trail.add(FactKind.ANSWER, attempt, lost(connection, run, attempt, now));
        }
        return open;
    }
}
