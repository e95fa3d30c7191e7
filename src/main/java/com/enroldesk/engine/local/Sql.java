package com.enroldesk.engine.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short forms for statements with bound parameters, and the transaction. */
final class Sql {
    private Sql() {}

    /** What to do with each row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work inside a transaction. */
    interface Work<T, E extends Exception> {
        T run() throws SQLException, E;
    }

    static void script(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection connection, Reader<T> reader, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    /** The one text of an answer with one row; empty when it is null. */
    static Optional<String> text(Connection connection, String sql, Object... values) throws SQLException {
        return list(connection, row -> Optional.ofNullable(row.getString(1)), sql, values)
                .getFirst();
    }

    static long number(Connection connection, String sql, Object... values) throws SQLException {
        return list(connection, row -> row.getLong(1), sql, values).getFirst();
    }

    /** All of the work or nothing of it. */
    static <T, E extends Exception> T inTransaction(Connection connection, Work<T, E> work) throws SQLException, E {
        script(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.run();
            script(connection, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /**
     * Ends a transaction that failed. SQLite ends it by itself on a full disk and the like, and then says that there is none:
     * what went wrong before matters more than that.
     */
    static void rollBack(Connection connection) {
        try {
            script(connection, "ROLLBACK");
        } catch (SQLException _) {
            // Never committed, so it does not count; a transaction that were still open would refuse the next BEGIN.
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
