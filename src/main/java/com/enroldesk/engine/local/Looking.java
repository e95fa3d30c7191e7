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
    private static final String ISSUED = """
            SELECT earned_id, issual_id, issued_at FROM issuals WHERE promotion_id = ? AND customer_id = ? ORDER BY earned_id
            """;

    private final Connection connection;
    private final RequestRules rules;
    private final Inquiry inquiry;

    Looking(Connection connection, RequestRules rules, Inquiry inquiry) {
        this.connection = connection;
        this.rules = rules;
        this.inquiry = inquiry;
    }

    Holdings holdings() throws SQLException {
        CustomerRef asked = new CustomerRef(inquiry.value(), inquiry.source());
        long customer = CustomerLookup.ids(connection, inquiry.kind().wireName(), List.of(asked))[0];
        OptionalInt limit = rules.catalogue()
                .promotion(inquiry.program(), inquiry.promotion())
                .map(Promotion::limitPerCustomer)
                .orElse(OptionalInt.empty());
        if (customer == 0) {
            return new Holdings("", List.of(), limit, Duration.ZERO, "");
        }
        List<Holdings.Issued> issued = Sql.list(
                connection,
                row -> new Holdings.Issued(
                        row.getString(1), row.getString(2), Optional.of(Instant.ofEpochMilli(row.getLong(3)))),
                ISSUED,
                inquiry.promotion().value(),
                customer);
        return new Holdings(Long.toString(customer), issued, limit, Duration.ZERO, "");
    }
}
