package com.enroldesk.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows with few statements: the cost of SQLite from Java is per statement, not per row. Columns are named by this
 * package's own constants, never by input.
 */
final class BulkInsert {
    /** Rows in one statement; more gained nothing when measured. */
    private static final int ROWS = 250;

    private final Statements statements;
    private final String head;
    private final String row;
    private final int columns;
    private final Object[] pending;
    private int filled;

    BulkInsert(Statements statements, String table, String... columns) {
        this.statements = statements;
        this.columns = columns.length;
        this.head = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.row = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
        this.pending = new Object[ROWS * columns.length];
    }

    private String sql(int rows) {
        return head + String.join(", ", Collections.nCopies(rows, row));
    }

    /** Adds one row; {@code null} is SQL's. */
    void add(@Nullable Object... values) throws SQLException {
        System.arraycopy(values, 0, pending, filled * columns, columns);
        filled++;
        if (filled == ROWS) {
            run(statements.prepare(sql(ROWS)));
        }
    }

    /** Inserts what is left. */
    void flush() throws SQLException {
        if (filled > 0) {
            run(statements.prepare(sql(filled)));
        }
    }

    private void run(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < filled * columns; i++) {
            Object value = pending[i];
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                default -> throw new IllegalArgumentException("no binding for " + value.getClass());
            }
        }
        statement.executeUpdate();
        filled = 0;
    }
}
