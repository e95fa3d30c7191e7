package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.WholeNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ledger as the journal's guard index knows it. */
final class JournalLedger implements Ledger {
    private static final int KEYS = 500;
    private static final String LIVE = "SELECT s.key, s.verdict, a.run_id, a.claimed_at,"
            + " EXISTS (SELECT 1 FROM taking_back t JOIN sending b ON b.enrolment_id = t.enrolment_id AND b.verdict = 'OK'"
            + "   WHERE t.receipt_of = s.enrolment_id) AS taken_back FROM sending s"
            + " JOIN scope p ON p.id = s.scope_id JOIN attempt a ON a.id = s.attempt_id"
            + " WHERE p.endpoint = ? AND p.promotion = ? AND p.action = ? AND s.live = 1";

    private final Readers readers;

    JournalLedger(Readers readers) {
        this.readers = readers;
    }

    @Override
    public boolean isEmpty(String endpoint, PromotionId promotion, Action action) throws Problem {
        return readers.ask(connection -> Sql.first(
                        connection,
                        row -> row.getString(1),
                        LIVE + " LIMIT 1",
                        endpoint,
                        promotion.value(),
                        action.name())
                .isEmpty());
    }

    @Override
    public Map<String, Standing> standing(
            String endpoint, PromotionId promotion, Action action, Collection<String> ledgerKeys) throws Problem {
        return readers.ask(connection -> {
            Map<String, Standing> found = new HashMap<>();
            zeroLed(connection, endpoint, promotion, action).forEach((key, standing) -> {
                if (ledgerKeys.contains(key)) {
                    found.merge(key, standing, JournalLedger::worse);
                }
            });
            List<String> keys = new ArrayList<>(ledgerKeys);
            for (int from = 0; from < keys.size(); from += KEYS) {
                ask(
                        connection,
                        endpoint,
                        promotion,
                        action,
                        keys.subList(from, Math.min(from + KEYS, keys.size())),
                        found);
            }
            return found;
        });
    }

    /** Ids that an earlier version kept with zeros in front, by the key that they have now; seldom any. */
    private static Map<String, Standing> zeroLed(
            Connection connection, String endpoint, PromotionId promotion, Action action) throws SQLException {
        Map<String, Standing> found = new HashMap<>();
        Sql.each(
                connection,
                row -> {
                    String key = row.getString(1);
                    found.merge(
                            key.charAt(0) + WholeNumber.plain(key.substring(1)), standing(row), JournalLedger::worse);
                },
                LIVE + " AND s.key >= ? AND s.key < ?",
                endpoint,
                promotion.value(),
                action.name(),
                IdentifierKind.ID.letter() + "0",
                IdentifierKind.ID.letter() + "1");
        return found;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new RunId(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                "OK".equals(row.getString(2)),
                row.getBoolean(5));
    }

    private static void ask(
            Connection connection,
            String endpoint,
            PromotionId promotion,
            Action action,
            List<String> keys,
            Map<String, Standing> found)
            throws SQLException {
        String sql = LIVE + " AND s.key IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, endpoint);
            statement.setString(2, promotion.value());
            statement.setString(3, action.name());
            for (int i = 0; i < keys.size(); i++) {
                statement.setString(i + 4, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.merge(rows.getString(1), standing(rows), JournalLedger::worse);
                }
            }
        }
    }

    /** A sending whose outcome is not known says more than one that is, and a receipt more than one that was taken back. */
    private static Ledger.Standing worse(Ledger.Standing one, Ledger.Standing other) {
        return one.enrolled() && (one.takenBack() || !other.takenBack()) ? other : one;
    }
}
