package com.enroldesk.engine.local;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.wire.CustomerRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What one customer holds of one promotion. */
final class Looking {
    // What was issued and not taken back, and enrolments of which nothing was issued or nothing is left.
    private static final String HELD = """
            SELECT earned_id, issual_id, issued_at AS at
            FROM issuals
            WHERE promotion_id = ?1 AND customer_id = ?2 AND revoked_at IS NULL
            UNION ALL
            SELECT '', issual_id, enrolled_at
            FROM enrolments
            WHERE promotion_id = ?1 AND customer_id = ?2 AND issual_id NOT IN (
                SELECT issual_id FROM issuals
                WHERE promotion_id = ?1 AND customer_id = ?2 AND revoked_at IS NULL)
            ORDER BY at, 2
            """;

    private final Connection connection;
    private final RequestRules rules;

    Looking(Connection connection, RequestRules rules) {
        this.connection = connection;
        this.rules = rules;
    }

    /** The customer's id; 0 when there is no such customer. */
    long customer(String identifierName, String value) throws SQLException {
        return CustomerLookup.ids(connection, identifierName, List.of(new CustomerRef(value, "")))[0];
    }

    Holdings holdings(Inquiry inquiry) throws SQLException {
        long customer = customer(inquiry.kind().wireName(), inquiry.value());
        OptionalInt limit = rules.catalogue()
                .promotion(inquiry.program(), inquiry.promotion())
                .map(Promotion::limitPerCustomer)
                .orElse(OptionalInt.empty());
        List<Holdings.Issued> issued = customer == 0
                ? List.of()
                : Sql.list(
                        connection,
                        row -> new Holdings.Issued(
                                row.getString(1), row.getString(2), Optional.of(Instant.ofEpochMilli(row.getLong(3)))),
                        HELD,
                        inquiry.promotion().value(),
                        customer);
        return new Holdings(customer == 0 ? "" : Long.toString(customer), issued, limit, Duration.ZERO, "");
    }
}
