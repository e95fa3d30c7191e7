package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * Enrols the customers of one request in a promotion of the type Enrol and issue, or issues it to those who are enrolled;
 * inside the caller's transaction. The promotion's limit holds for either by itself.
 */
final class EnrolAndIssue {
    private static final String ENROLLED = """
            SELECT customer_id, count(*), max(nth), max(issual_id)
            FROM enrolments
            WHERE promotion_id = ?1 AND customer_id IN (SELECT value FROM json_each(?2))
            GROUP BY customer_id
            """;
    private static final String ENROL = """
            INSERT INTO enrolments (issual_id, promotion_id, customer_id, nth, enrolled_at)
            SELECT asked.value ->> 0, ?1, asked.value ->> 1, asked.value ->> 2, ?2
            FROM json_each(?3) AS asked
            """;

    private final Connection connection;
    private final long promotionId;
    private final long limit;
    private final Instant now;

    EnrolAndIssue(Connection connection, Promotion promotion, Instant now) {
        this.connection = connection;
        this.promotionId = Long.parseLong(promotion.id().value());
        this.limit = promotion.limitPerCustomer().orElse(Integer.MAX_VALUE);
        this.now = now;
    }

    /** Gives issual ids only; an earlier enrolment is replaced by the new one (contract section 8). */
    Given enrol(long[] customers) throws SQLException {
        Given given = new Given(customers.length);
        Map<Long, Holding> enrolled = enrolled(customers, given);
        long first = Issuals.reserve(connection, customers.length);
        StringBuilder rows = new StringBuilder("[");
        for (int i = 0; i < customers.length; i++) {
            Holding holding = enrolled.getOrDefault(customers[i], Holding.NOTHING);
            if (customers[i] != 0 && holding.count() < limit) {
                given.give(i, 0, first + i);
                enrolled.put(customers[i], holding.oneMore(first + i));
                rows.append(rows.length() == 1 ? "[" : ",[").append(first + i).append(',');
                rows.append(customers[i]).append(',').append(holding.last() + 1).append(']');
            }
        }
        if (rows.length() > 1) {
            Sql.run(
                    connection,
                    ENROL,
                    promotionId,
                    now.toEpochMilli(),
                    rows.append(']').toString());
        }
        return given;
    }

    /** Gives the enrolment's issual id to everyone who is enrolled, and an earned id to those below the limit. */
    Given issue(long[] customers) throws SQLException {
        Given given = new Given(customers.length);
        Map<Long, Holding> enrolled = enrolled(customers, given);
        Issuals issuals = new Issuals(connection, promotionId);
        Map<Long, Holding> held = issuals.held(Issuals.asked(customers, given));
        long first = Issuals.reserve(connection, customers.length);
        for (int i = 0; i < customers.length; i++) {
            Holding enrolment = enrolled.getOrDefault(customers[i], Holding.NOTHING);
            if (customers[i] == 0 || enrolment.count() == 0) {
                continue;
            }
            Holding holding = held.getOrDefault(customers[i], Holding.NOTHING);
            boolean more = holding.count() < limit;
            given.give(i, more ? first + i : 0, enrolment.issualId());
            if (more) {
                held.put(customers[i], holding.oneMore(holding.issualId()));
                issuals.add(first + i, customers[i], holding.last() + 1, enrolment.issualId());
            }
        }
        issuals.write(now);
        return given;
    }

    private Map<Long, Holding> enrolled(long[] customers, Given given) throws SQLException {
        return Issuals.held(connection, ENROLLED, promotionId, Issuals.asked(customers, given));
    }
}
