package com.enroldesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one connection that are run again and again, prepared once: preparing took an eighth of the journal's time
 * between two requests. The ones not used for longest are closed. One thread at a time.
 */
final class Statements implements AutoCloseable {
    /** A run needs about twenty; the rest are insertions of other numbers of rows. */
    private static final int KEPT = 64;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(KEPT, 0.75F, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** The statement, to be bound anew and not to be closed. An answer that is read from it must be closed before it is used again. */
    PreparedStatement prepare(String sql) throws SQLException {
        @Nullable PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        Map.@Nullable Entry<String, PreparedStatement> oldest =
                prepared.size() < KEPT ? null : prepared.pollFirstEntry();
        if (oldest != null) {
            oldest.getValue().close();
        }
        PreparedStatement made = connection.prepareStatement(sql);
        prepared.put(sql, made);
        return made;
    }

    /** Runs a statement; returns the number of rows it changed. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        return bind(sql, values).executeUpdate();
    }

    /** The single number of an answer that always has one. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bind(sql, values).executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row answers " + sql);
            }
            return rows.getLong(1);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** After a failure: the driver gives up a statement that met anything worse than a constraint. */
    void forget() {
        try {
            close();
        } catch (SQLException _) {
            // What failed before matters more, and the connection closes what is left.
            prepared.clear();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }
}
