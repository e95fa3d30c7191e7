package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Looks a file over that says it is a journal, before anything of it is believed: its tables and triggers are exactly ours, no
 * page is damaged, and its version is one that this program knows.
 */
final class Inspection {
    /** What a migration has altered is worded by SQLite anew, so only what may run is compared word by word. */
    private static final String SCHEMA = "SELECT type || ' ' || name || ' '"
            + " || CASE WHEN type IN ('trigger', 'view') THEN sql ELSE '' END FROM sqlite_schema"
            + " WHERE name NOT LIKE 'sqlite_%' ORDER BY 1";

    /**
     * @param version of its schema
     * @param level how far it goes
     */
    record Found(int version, Mark.Level level) {}

    private Inspection() {}

    /**
     * @param named the file as people know it
     * @throws Problem COPY_NOT_OURS, JOURNAL_NEWER or COPY_DAMAGED
     */
    static Found of(Connection connection, Path named) throws SQLException, Problem {
        try {
            int version = (int) Sql.number(connection, "PRAGMA user_version");
            if (version > Schema.NEWEST) {
                throw new Problem(ProblemCode.JOURNAL_NEWER, named.toString(), version, Schema.NEWEST);
            }
            if (version <= 0 || !schema(connection).equals(ours(version))) {
                throw new Problem(ProblemCode.COPY_NOT_OURS, named.toString());
            }
            if (!isWhole(connection)) {
                throw new Problem(ProblemCode.COPY_DAMAGED, named.toString());
            }
            return new Found(version, level(connection, version));
        } catch (SQLException failure) {
            Optional<Problem> problem = problem(failure, named);
            if (problem.isEmpty()) {
                throw failure;
            }
            throw problem.get();
        }
    }

    /** What SQLite says of a file that is no journal, or a damaged one; a file of another kind is nobody's damaged journal. */
    static Optional<Problem> problem(SQLException failure, Path named) {
        if (Failures.problem(failure, named.toString()).code() != ProblemCode.JOURNAL_DAMAGED) {
            return Optional.empty();
        }
        ProblemCode code = Failures.isNoDatabase(failure) ? ProblemCode.COPY_NOT_OURS : ProblemCode.COPY_DAMAGED;
        return Optional.of(new Problem(code, failure, named.toString()));
    }

    static boolean isWhole(Connection connection) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "PRAGMA quick_check(1)")
                .equals(Optional.of("ok"));
    }

    /** How far an open journal goes; the trail came with the third version. */
    static Mark.Level level(Connection connection, long version) throws SQLException {
        String name = Sql.first(connection, row -> row.getString(1), "SELECT value FROM meta WHERE name = 'identity'")
                .orElse("");
        long facts = version < 3 ? 0 : Sql.number(connection, "SELECT COALESCE(MAX(id), 0) FROM fact");
        return new Mark.Level(name, facts, Sql.number(connection, "SELECT COALESCE(MAX(id), 0) FROM run"));
    }

    private static List<String> schema(Connection connection) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), SCHEMA);
    }

    private static List<String> ours(int version) throws SQLException {
        try (Connection memory = Schema.memory(version)) {
            return schema(memory);
        }
    }
}
