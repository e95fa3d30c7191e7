package com.enroldesk.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The journal's tables, version by version; a file's user_version says how many steps it has taken. */
final class Schema {
    private static final List<String> MIGRATIONS = List.of("001.sql", "002.sql", "003.sql");
    /** The newest version that this program knows. */
    static final int NEWEST = MIGRATIONS.size();

    private Schema() {}

    /** An empty journal of an earlier version, in memory. */
    static Connection memory(int version) throws SQLException {
        Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            for (String name : MIGRATIONS.subList(0, version)) {
                script(memory, name);
            }
            return memory;
        } catch (SQLException failure) {
            memory.close();
            throw failure;
        }
    }

    /**
     * All steps in one commit. What a step loses, undoes it.
     *
     * @param version the one that is there; 0 for an empty file
     */
    static void migrate(Connection connection, int version) throws SQLException {
        Transaction.run(connection, () -> {
            List<Long> before = version == 0 ? List.of() : counts(connection);
            for (String name : MIGRATIONS.subList(version, NEWEST)) {
                script(connection, name);
            }
            if (version > 0 && !counts(connection).equals(before)) {
                throw new SQLException("rows were lost on the way from version " + version);
            }
            JournalFile.execute(connection, "PRAGMA user_version=" + NEWEST);
            return version;
        });
    }

    private static List<Long> counts(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT COUNT(*) FROM run UNION ALL SELECT COUNT(*) FROM enrolment UNION ALL SELECT COUNT(*) FROM attempt"
                        + " UNION ALL SELECT COUNT(*) FROM sending UNION ALL SELECT COUNT(*) FROM receipt");
    }

    static void script(Connection connection, String name) throws SQLException {
        JournalFile.execute(connection, resource(name));
    }

    static String resource(String name) {
        try (InputStream stream = Schema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("resource cannot be read: " + name, failure);
        }
    }
}
