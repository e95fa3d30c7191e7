package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.CustomerRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes back what the customers of one request hold of one promotion, inside the caller's transaction. */
final class TakingBack {
    private static final String HELD = """
            SELECT customer_id, earned_id
            FROM issuals
            WHERE promotion_id = ?1 AND revoked_at IS NULL AND customer_id IN (SELECT value FROM json_each(?2))
            ORDER BY earned_id
            """;
    private static final String REVOKE = """
            UPDATE issuals SET revoked_at = ?1 WHERE earned_id IN (SELECT value FROM json_each(?2))
            """;

    private final Connection connection;
    private final long promotionId;
    private final Instant now;

    TakingBack(Connection connection, Promotion promotion, Instant now) {
        this.connection = connection;
        this.promotionId = Long.parseLong(promotion.id().value());
        this.now = now;
    }

    /**
     * What is taken back from each customer: all that was asked for or nothing, and without ids everything, as the vendor does
     * (contract 2.2).
     *
     * @param customers ids in the order of the request, 0 where there is nobody
     */
    List<Taken> take(long[] customers, List<CustomerRef> refs) throws SQLException {
        Map<Long, Set<String>> held = held(customers);
        List<String> revoked = new ArrayList<>();
        List<Taken> taken = new ArrayList<>(customers.length);
        for (int i = 0; i < customers.length; i++) {
            Set<String> holds = held.getOrDefault(customers[i], Set.of());
            List<String> asked = List.copyOf(new LinkedHashSet<>(refs.get(i).earnIds()));
            if (holds.isEmpty()) {
                taken.add(Taken.NOTHING);
            } else if (!holds.containsAll(asked)) {
                taken.add(Taken.INVALID);
            } else {
                List<String> ids = asked.isEmpty() ? List.copyOf(holds) : asked;
                taken.add(new Taken(ids, false));
                revoked.addAll(ids);
                ids.forEach(holds::remove);
            }
        }
        Sql.run(connection, REVOKE, now.toEpochMilli(), "[" + String.join(",", revoked) + "]");
        return taken;
    }

    /**
     * What one customer lost.
     *
     * @param earnedIds empty when it was nothing
     * @param invalid whether that is because something asked for was not held
     */
    record Taken(List<String> earnedIds, boolean invalid) {
        static final Taken NOTHING = new Taken(List.of(), false);
        static final Taken INVALID = new Taken(List.of(), true);
    }

    private Map<Long, Set<String>> held(long[] customers) throws SQLException {
        Map<Long, Set<String>> held = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setLong(1, promotionId);
            query.setString(2, Issuals.asked(customers, new Given(customers.length)));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.computeIfAbsent(row.getLong(1), _ -> new LinkedHashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return held;
    }
}
