package com.enroldesk.engine.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The rows of what was issued, many at a time; inside the caller's transaction. */
final class Issuals {
    // What was taken back does not count, but its number is used up.
    private static final String HELD = """
            SELECT customer_id, count(*) FILTER (WHERE revoked_at IS NULL), max(nth), min(issual_id)
            FROM issuals
            WHERE promotion_id = ?1 AND customer_id IN (SELECT value FROM json_each(?2))
            GROUP BY customer_id
            """;
    private static final String INSERT = """
            INSERT INTO issuals (earned_id, promotion_id, customer_id, nth, issual_id, issued_at)
            SELECT asked.value ->> 0, ?1, asked.value ->> 1, asked.value ->> 2, asked.value ->> 3, ?2
            FROM json_each(?3) AS asked
            """;

    private final Connection connection;
    private final long promotionId;
    private final StringBuilder rows = new StringBuilder("[");

    Issuals(Connection connection, long promotionId) {
        this.connection = connection;
        this.promotionId = promotionId;
    }

    /** The first of so many ids that nothing else will ever have. */
    static long reserve(Connection connection, int count) throws SQLException {
        long first = Sql.number(connection, "SELECT next_earned_id FROM counter");
        Sql.run(connection, "UPDATE counter SET next_earned_id = ?", first + count);
        return first;
    }

    /** @param customers a JSON list of ids */
    Map<Long, Holding> held(String customers) throws SQLException {
        return held(connection, HELD, promotionId, customers);
    }

    /** @param query asks for a customer, a count, the latest number and an issual id, of a promotion and a list of customers */
    static Map<Long, Holding> held(Connection connection, String query, long promotionId, String customers)
            throws SQLException {
        Map<Long, Holding> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, promotionId);
            statement.setString(2, customers);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.put(row.getLong(1), new Holding(row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
        }
        return held;
    }

    void add(long earnedId, long customer, long nth, long issualId) {
        rows.append(rows.length() == 1 ? "[" : ",[")
                .append(earnedId)
                .append(',')
                .append(customer);
        rows.append(',').append(nth).append(',').append(issualId).append(']');
    }

    void write(Instant now) throws SQLException {
        if (rows.length() > 1) {
            Sql.run(
                    connection,
                    INSERT,
                    promotionId,
                    now.toEpochMilli(),
                    rows.append(']').toString());
        }
    }

    /** A JSON list of those customers of a request who are there and have not been given anything yet. */
    static String asked(long[] customers, Given given) {
        StringBuilder asked = new StringBuilder("[");
        for (int i = 0; i < customers.length; i++) {
            if (customers[i] != 0 && given.earned(i) == 0) {
                asked.append(asked.length() == 1 ? "" : ",").append(customers[i]);
            }
        }
        return asked.append(']').toString();
    }
}
