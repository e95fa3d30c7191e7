package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Issues one promotion to the customers of one request, inside the caller's transaction: each of them as its first issual, by
 * one statement that leaves out who has one already, and then those few by their number.
 */
final class Issuing {
    private static final String FIRST = """
            INSERT OR IGNORE INTO issuals (earned_id, promotion_id, customer_id, nth, issual_id, issued_at)
            SELECT ?1 + asked.key, ?2, asked.value, 1, ?1 + asked.key, ?3
            FROM json_each(?4) AS asked
            WHERE asked.value > 0
            ORDER BY asked.value, asked.key
            """;
    private static final String TAKEN = """
            SELECT group_concat(earned_id - ?1, ',') FROM issuals WHERE earned_id >= ?1
            """;
    private static final String HELD = """
            SELECT customer_id, count(*), max(nth), min(issual_id)
            FROM issuals
            WHERE promotion_id = ?1 AND customer_id IN (SELECT value FROM json_each(?2))
            GROUP BY customer_id
            """;
    private static final String AGAIN = """
            INSERT INTO issuals (earned_id, promotion_id, customer_id, nth, issual_id, issued_at)
            SELECT asked.value ->> 0, ?1, asked.value ->> 1, asked.value ->> 2, asked.value ->> 3, ?2
            FROM json_each(?3) AS asked
            """;

    private final Connection connection;
    private final Promotion promotion;
    private final long promotionId;
    private final Instant now;

    Issuing(Connection connection, Promotion promotion, Instant now) {
        this.connection = connection;
        this.promotion = promotion;
        this.promotionId = Long.parseLong(promotion.id().value());
        this.now = now;
    }

    /** What each customer of a request was given, by the place in it. */
    static final class Given {
        private final long[] earned;
        private final long[] issual;

        private Given(int customers) {
            earned = new long[customers];
            issual = new long[customers];
        }

        /** The earned id; 0 where the limit was reached, or there was nobody. */
        long earned(int place) {
            return earned[place];
        }

        /** The issual id, the same for every issual of one customer. */
        long issual(int place) {
            return issual[place];
        }
    }

    /** @param customers ids in the order of the request, 0 where there is nobody */
    Given issue(long[] customers) throws SQLException {
        long first = Sql.number(connection, "SELECT next_earned_id FROM counter");
        Sql.run(connection, "UPDATE counter SET next_earned_id = ?", first + customers.length);
        int found = 0;
        StringBuilder asked = new StringBuilder(customers.length * 10).append('[');
        for (int i = 0; i < customers.length; i++) {
            asked.append(i == 0 ? "" : ",").append(customers[i]);
            found += customers[i] == 0 ? 0 : 1;
        }
        int issued = Sql.run(
                connection,
                FIRST,
                first,
                promotionId,
                now.toEpochMilli(),
                asked.append(']').toString());
        Given given = new Given(customers.length);
        if (issued == found) {
            for (int i = 0; i < customers.length; i++) {
                given.earned[i] = customers[i] == 0 ? 0 : first + i;
                given.issual[i] = given.earned[i];
            }
        } else {
            taken(first, given);
            again(customers, first, given);
        }
        return given;
    }

    /** Reads back which places got their first issual. */
    private void taken(long first, Given given) throws SQLException {
        String places = Sql.text(connection, TAKEN, first).orElse("");
        if (places.isEmpty()) {
            return;
        }
        for (String place : places.split(",", -1)) {
            int i = Integer.parseInt(place);
            given.earned[i] = first + i;
            given.issual[i] = first + i;
        }
    }

    /** Customers who have the promotion already, from before or from further up in the same request. */
    private void again(long[] customers, long first, Given given) throws SQLException {
        StringBuilder asked = new StringBuilder("[");
        for (int i = 0; i < customers.length; i++) {
            if (customers[i] != 0 && given.earned[i] == 0) {
                asked.append(asked.length() == 1 ? "" : ",").append(customers[i]);
            }
        }
        Map<Long, Holding> held = held(asked.append(']').toString());
        long limit = promotion.limitPerCustomer().orElse(Integer.MAX_VALUE);
        StringBuilder rows = new StringBuilder("[");
        for (int i = 0; i < customers.length; i++) {
            if (customers[i] == 0 || given.earned[i] != 0) {
                continue;
            }
            Holding holding = held.getOrDefault(customers[i], Holding.NOTHING);
            if (holding.count() < limit) {
                given.earned[i] = first + i;
                given.issual[i] = holding.issualId();
                held.put(customers[i], new Holding(holding.count() + 1, holding.last() + 1, holding.issualId()));
                rows.append(rows.length() == 1 ? "[" : ",[")
                        .append(first + i)
                        .append(',')
                        .append(customers[i]);
                rows.append(',')
                        .append(holding.last() + 1)
                        .append(',')
                        .append(holding.issualId())
                        .append(']');
            }
        }
        if (rows.length() > 1) {
            Sql.run(
                    connection,
                    AGAIN,
                    promotionId,
                    now.toEpochMilli(),
                    rows.append(']').toString());
        }
    }

    private Map<Long, Holding> held(String customers) throws SQLException {
        Map<Long, Holding> held = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setLong(1, promotionId);
            query.setString(2, customers);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.put(row.getLong(1), new Holding(row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
        }
        return held;
    }
}
