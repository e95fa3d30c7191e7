package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of runs: reading it, and a run's changes of state. */
final class RunTable {
    private static final String SELECT =
            "SELECT r.*, s.endpoint, s.promotion, s.action FROM run r JOIN scope s ON s.id = r.scope_id ";

    private RunTable() {}

    static Optional<RunRecord> find(Connection connection, RunId run) throws SQLException {
        return Sql.first(connection, RunTable::read, SELECT + "WHERE r.id = ?", run.value());
    }

    /** Newest first. */
    static List<RunRecord> all(Connection connection) throws SQLException {
        return Sql.list(connection, RunTable::read, SELECT + "ORDER BY r.id DESC");
    }

    /** The run that a row belongs to. */
    static Optional<RunRecord> ofRow(Connection connection, long row) throws SQLException {
        return Sql.first(
                connection, RunTable::read, SELECT + "WHERE r.first_row <= ?1 ORDER BY r.first_row DESC LIMIT 1", row);
    }

    static void mark(Connection connection, RunId run, RunState state, Optional<Reason> stopped, Duration worked)
            throws SQLException {
        Sql.run(
                connection,
                "UPDATE run SET state = ?, stop_code = ?, stop_key = ?, stop_detail = ?, worked_ms = worked_ms + ? WHERE id = ?",
                state.name(),
                stopped.map(reason -> reason.code().name()).orElse(null),
                stopped.map(Reason::key).orElse(null),
                stopped.map(Reason::detail).orElse(null),
                worked.toMillis(),
                run.value());
    }

    static void decide(Connection connection, RunId run, Instant at, String operator, String what, String detail)
            throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO decision (run_id, at, operator, what, detail) VALUES (?, ?, ?, ?, ?)",
                run.value(),
                at.toEpochMilli(),
                operator,
                what,
                detail);
    }

    static long scope(Connection connection, String endpoint, PromotionId promotion, Action action)
            throws SQLException {
        Sql.run(
                connection,
                "INSERT OR IGNORE INTO scope (endpoint, promotion, action) VALUES (?, ?, ?)",
                endpoint,
                promotion.value(),
                action.name());
        return Sql.number(
                connection,
                "SELECT id FROM scope WHERE endpoint = ? AND promotion = ? AND action = ?",
                endpoint,
                promotion.value(),
                action.name());
    }

    private static RunRecord read(ResultSet row) throws SQLException {
        Optional<Reason> stopped = Optional.empty();
        Optional<String> stopCode = Sql.text(row, "stop_code");
        if (stopCode.isPresent()) {
            stopped = Optional.of(new Reason(
                    ReasonCode.valueOf(stopCode.get()), row.getString("stop_key"), row.getString("stop_detail")));
        }
        return new RunRecord(
                new RunId(row.getLong("id")),
                row.getLong("scope_id"),
                row.getString("endpoint"),
                row.getString("connection"),
                Sql.text(row, "connection_spec"),
                new ProgramId(row.getString("program")),
                row.getString("program_name"),
                new PromotionId(row.getString("promotion")),
                row.getString("promotion_name"),
                Action.valueOf(row.getString("action")),
                Sql.number(row, "of_run").map(RunId::new),
                row.getString("list_name"),
                Cells.split(row.getString("columns")),
                row.getInt("identifier_column"),
                Sql.text(row, "kind").map(IdentifierKind::valueOf),
                Sql.text(row, "country"),
                row.getString("source"),
                row.getInt("batch"),
                Sql.text(row, "again"),
                row.getString("operator"),
                Instant.ofEpochMilli(row.getLong("approved_at")),
                row.getLong("first_row"),
                row.getLong("row_count"),
                RunState.valueOf(row.getString("state")),
                stopped,
                Duration.ofMillis(row.getLong("worked_ms")));
    }
}
