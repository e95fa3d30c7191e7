package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

    /** @param customers ids in the order of the request, 0 where there is nobody */
    Given issue(long[] customers) throws SQLException {
        long first = Issuals.reserve(connection, customers.length);
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
                long earned = customers[i] == 0 ? 0 : first + i;
                given.give(i, earned, earned);
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
            given.give(i, first + i, first + i);
        }
    }

    /** Customers who had the promotion before, or have it from further up in the same request. */
    private void again(long[] customers, long first, Given given) throws SQLException {
        Issuals issuals = new Issuals(connection, promotionId);
        Map<Long, Holding> held = issuals.held(Issuals.asked(customers, given));
        long limit = promotion.limitPerCustomer().orElse(Integer.MAX_VALUE);
        for (int i = 0; i < customers.length; i++) {
            if (customers[i] == 0 || given.earned(i) != 0) {
                continue;
            }
            Holding holding = held.getOrDefault(customers[i], Holding.NOTHING);
            if (holding.count() < limit) {
                given.give(i, first + i, holding.issualId());
                held.put(customers[i], holding.oneMore(holding.issualId()));
                issuals.add(first + i, customers[i], holding.last() + 1, holding.issualId());
            }
        }
        issuals.write(now);
    }
}
