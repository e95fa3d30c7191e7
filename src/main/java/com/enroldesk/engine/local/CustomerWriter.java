package com.enroldesk.engine.local;

import com.enroldesk.engine.wire.Malformed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes customers by multi-value statements, inside the caller's transaction. For one thread. */
final class CustomerWriter implements AutoCloseable {
    private static final int ROWS = 1_000;
    private static final int COLUMNS = 5;
    private static final String ROW = "(?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, ''))";

    private final Connection connection;
    private final PreparedStatement full;
    private final List<CustomerRow> waiting = new ArrayList<>(ROWS);
    private final List<String> places = new ArrayList<>(ROWS);
    private long written;

    CustomerWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.full = connection.prepareStatement(statement(ROWS));
    }

    /**
     * @param place where the customer stands in its file, such as {@code line 12}
     * @throws Malformed when this customer, or one before that still waited, is there twice
     */
    void add(CustomerRow customer, String place) throws SQLException, Malformed {
        waiting.add(customer);
        places.add(place);
        if (waiting.size() == ROWS) {
            flush();
        }
    }

    /** Writes what still waits; returns how many were written in all. */
    long flush() throws SQLException, Malformed {
        try {
            if (waiting.size() == ROWS) {
                write(full, waiting);
            } else if (!waiting.isEmpty()) {
                try (PreparedStatement rest = connection.prepareStatement(statement(waiting.size()))) {
                    write(rest, waiting);
                }
            }
        } catch (SQLException e) {
            if (clash(e)) {
                throw twice(e);
            }
            throw e;
        }
        written += waiting.size();
        waiting.clear();
        places.clear();
        return written;
    }

    /** The statement says that there is a clash, and not whose: so they are tried one by one, once. */
    private Malformed twice(SQLException failure) throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(statement(1))) {
            for (int i = 0; i < waiting.size(); i++) {
                try {
                    write(one, waiting.subList(i, i + 1));
                } catch (SQLException e) {
                    if (clash(e)) {
                        return new Malformed(places.get(i), "this id, mobile or e-mail is another customer's already");
                    }
                    throw e;
                }
            }
        }
        throw failure;
    }

    private static boolean clash(SQLException failure) {
        return failure instanceof SQLiteException known
                && (known.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    private static void write(PreparedStatement insert, List<CustomerRow> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            CustomerRow customer = rows.get(i);
            insert.setLong(i * COLUMNS + 1, customer.id());
            insert.setString(i * COLUMNS + 2, customer.mobile());
            insert.setString(i * COLUMNS + 3, customer.email());
            insert.setString(i * COLUMNS + 4, customer.firstName());
            insert.setString(i * COLUMNS + 5, customer.lastName());
        }
        insert.executeUpdate();
    }

    private static String statement(int rows) {
        return "INSERT INTO customers (id, mobile, email, first_name, last_name) VALUES "
                + String.join(", ", Collections.nCopies(rows, ROW));
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }
}
