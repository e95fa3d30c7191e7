package com.enroldesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the whole trail: whether each record is as it was written, in its order, and none is missing. */
final class TrailCheck {
    private static final String CLAIMED =
            "SELECT s.attempt_id, s.enrolment_id, s.scope_id, s.key, s.resend_no FROM sending s"
                    + " WHERE s.enrolment_id BETWEEN ?1 AND ?2 ORDER BY s.enrolment_id, s.attempt_id";
    /** What a ruling ended had been unknown. */
    private static final String ANSWERED = "SELECT s.attempt_id, s.enrolment_id, s.reason, s.reason_key, s.detail,"
            + " CASE WHEN EXISTS (SELECT 1 FROM ruling u WHERE u.enrolment_id = s.enrolment_id"
            + "   AND u.attempt_id = s.attempt_id) THEN 'UNKNOWN' ELSE s.verdict END AS answer,"
            + " r.earned_id, r.issual_id, r.customer_id FROM sending s"
            + " LEFT JOIN receipt r ON r.enrolment_id = s.enrolment_id AND r.attempt_id = s.attempt_id"
            + " WHERE s.enrolment_id BETWEEN ?1 AND ?2 ORDER BY s.enrolment_id, s.attempt_id";

    private static final String UNTOLD = "SELECT id FROM attempt WHERE id > ?1 AND (?2 = 'CLAIM'"
            + " OR closed_at IS NOT NULL) EXCEPT SELECT ref FROM fact WHERE kind = ?2 ORDER BY 1 LIMIT 1";

    /** In place of a record's hash: nothing has this one. */
    private static final byte[] GONE = new byte[0];

    /** A run's rows as numbers: its words may be anything by now. */
    private record Rows(long run, long first, long last, String hash) {}

    private final Connection connection;
    private final List<Rows> runs;
    private final Map<Long, byte[]> claims = new HashMap<>();
    private final Map<Long, byte[]> answers = new HashMap<>();
    private final Map<FactKind, Long> upTo = new EnumMap<>(FactKind.class);
    private long facts;
    private byte[] head = new byte[0];

    TrailCheck(Connection connection) throws SQLException {
        this.connection = connection;
        this.runs = Sql.list(
                connection,
                row -> new Rows(row.getLong(1), row.getLong(2), row.getLong(2) + row.getLong(3) - 1, row.getString(4)),
                "SELECT id, first_row, row_count, rows_hash FROM run ORDER BY id");
    }

    TrailReport report() throws SQLException {
        Sql.each(
                connection,
                row -> {
                    long last = row.getLong(2);
                    FactKind.of(row.getString(1)).ifPresent(kind -> upTo.put(kind, last));
                },
                "SELECT kind, ref FROM trail_start");
        for (Rows run : runs) {
            requests(run);
        }
        Optional<TrailReport.Broken> broken = walk();
        if (broken.isEmpty()) {
            broken = untold();
        }
        return new TrailReport(facts, HexFormat.of().formatHex(head), broken);
    }

    private Optional<TrailReport.Broken> walk() throws SQLException {
        try (Statements statements = new Statements(connection);
                PreparedStatement asked =
                        connection.prepareStatement("SELECT id, kind, ref, hash FROM fact ORDER BY id");
                ResultSet row = asked.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                long ref = row.getLong(3);
                Optional<FactKind> known = FactKind.of(row.getString(2));
                if (known.isEmpty()) {
                    return Optional.of(new TrailReport.Broken(id, known, ref));
                }
                FactKind kind = known.get();
                @Nullable Long from = upTo.get(kind);
                byte[] content = content(statements, kind, ref);
                byte[] hash = row.getBytes(4);
                boolean next = id == facts + 1;
                if (!next || !Arrays.equals(hash, Trail.link(head, id, kind, ref, content))) {
                    return Optional.of(new TrailReport.Broken(next ? id : facts + 1, known, ref));
                }
                Optional<Long> list =
                        kind == FactKind.RUN ? changedList(from == null ? 0 : from, ref) : Optional.empty();
                if (list.isPresent()) {
                    return Optional.of(new TrailReport.Broken(id, known, list.get()));
                }
                facts = id;
                head = hash;
            }
        }
        return Optional.empty();
    }

    private byte[] content(Statements statements, FactKind kind, long ref) throws SQLException {
        return switch (kind) {
            case START -> {
                try (ResultSet rows = statements.prepare(kind.rows()).executeQuery()) {
                    yield Trail.content(rows);
                }
            }
            case CLAIM -> claims.getOrDefault(ref, GONE);
            case ANSWER -> answers.getOrDefault(ref, GONE);
            case RUN, RULING, DECISION, CORRECTION, RESEND -> {
                @Nullable Long from = upTo.put(kind, ref);
                yield Trail.content(statements.prepare(kind.rows()), from == null ? 0 : from, ref);
            }
        };
    }

    /** The contents of every claim and answer of a run, in two walks through its rows. */
    private void requests(Rows run) throws SQLException {
        Map<Long, Hash> open = new HashMap<>();
        Sql.each(
                connection,
                row -> open.put(
                        row.getLong("id"),
                        RequestHash.claim(
                                run.run(),
                                row.getString("kind"),
                                row.getLong("size"),
                                row.getLong("claimed_at"),
                                row.getString("operator"),
                                row.getString("machine"),
                                row.getString("version"))),
                "SELECT * FROM attempt WHERE run_id = ?",
                run.run());
        Sql.each(connection, row -> claimed(open, row), CLAIMED, run.first(), run.last());
        open.forEach((attempt, hash) -> claims.put(attempt, hash.value()));
        open.clear();
        Sql.each(
                connection,
                row -> open.put(
                        row.getLong("id"),
                        RequestHash.answer(
                                row.getString("answered_at"),
                                row.getLong("closed_at"),
                                row.getString("request"),
                                row.getString("status"),
                                row.getString("server_request_id"),
                                row.getString("reply"))),
                "SELECT * FROM attempt WHERE run_id = ? AND closed_at IS NOT NULL",
                run.run());
        Sql.each(connection, row -> answered(open, row), ANSWERED, run.first(), run.last());
        open.forEach((attempt, hash) -> answers.put(attempt, hash.value()));
    }

    private static void claimed(Map<Long, Hash> open, ResultSet row) throws SQLException {
        @Nullable Hash hash = open.get(row.getLong(1));
        if (hash != null) {
            RequestHash.claimed(hash, row.getLong(2), row.getLong(3), row.getString(4), row.getLong(5));
        }
    }

    private static void answered(Map<Long, Hash> open, ResultSet row) throws SQLException {
        @Nullable Hash hash = open.get(row.getLong("attempt_id"));
        if (hash == null) {
            return;
        }
        long enrolment = row.getLong("enrolment_id");
        String answer = row.getString("answer");
        switch (answer) {
            case "OK" ->
                RequestHash.enrolled(
                        hash,
                        enrolment,
                        row.getString("earned_id"),
                        row.getString("issual_id"),
                        row.getString("customer_id"));
            case "UNKNOWN" -> RequestHash.unknown(hash, enrolment);
            default ->
                RequestHash.other(
                        hash,
                        enrolment,
                        answer,
                        row.getString("reason"),
                        row.getString("reason_key"),
                        row.getString("detail"));
        }
    }

    /** The first run of some whose rows are not the ones that were approved. */
    private Optional<Long> changedList(long after, long upTo) throws SQLException {
        for (Rows run : runs) {
            if (run.run() > after && run.run() <= upTo) {
                byte[] rows = ListHash.of(connection, run.first(), run.last());
                if (!run.hash().equals(HexFormat.of().formatHex(rows))) {
                    return Optional.of(run.run());
                }
            }
        }
        return Optional.empty();
    }

    /** The first record that no fact is about. */
    private Optional<TrailReport.Broken> untold() throws SQLException {
        long start = upTo.getOrDefault(FactKind.CLAIM, 0L);
        for (FactKind kind : List.of(FactKind.CLAIM, FactKind.ANSWER)) {
            Optional<Long> attempt = Sql.first(connection, row -> row.getLong(1), UNTOLD, start, kind.name());
            if (attempt.isPresent()) {
                return Optional.of(new TrailReport.Broken(facts + 1, Optional.of(kind), attempt.get()));
            }
        }
        for (FactKind kind : FactKind.values()) {
            if (kind.follows()) {
                long last = Sql.number(connection, "SELECT COALESCE(MAX(id), 0) FROM " + kind.table());
                if (last > upTo.getOrDefault(kind, 0L)) {
                    return Optional.of(new TrailReport.Broken(facts + 1, Optional.of(kind), last));
                }
            }
        }
        return Optional.empty();
    }
}
