package com.enroldesk.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One commit: everything in it is on the disk afterwards, or nothing is. It is spelt out in SQL: the driver's own switch still
 * counts as thrown when the database refused to begin, and switching it back commits whatever was done by then.
 */
final class Transaction {

    /** What is done in it. */
    interface Work<T> {
        T run() throws SQLException;
    }

    private Transaction() {}

    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        return within("BEGIN IMMEDIATE", connection, work);
    }

    /** Reads one state of the database, that of the first question. */
    static <T> T view(Connection connection, Work<T> work) throws SQLException {
        return within("BEGIN DEFERRED", connection, work);
    }

    private static <T> T within(String begin, Connection connection, Work<T> work) throws SQLException {
        execute(connection, begin);
        boolean done = false;
        try {
            T result = work.run();
            execute(connection, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException _) {
            // SQLite has ended it by itself, as it does on a full disk: what went wrong before matters more.
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
