package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sendings in doubt: finding them, ending a doubt, and orders to send in spite of one. */
final class Rulings {
    private static final String DOUBTS =
            "SELECT s.enrolment_id, e.line, s.attempt_id, a.kind, s.key, e.text, c.text AS corrected,"
                    + " COALESCE(e.source, u.source) AS source, a.claimed_at, a.closed_at, a.closed_boot, a.closed_ticks,"
                    + " r.earned_id, r.issual_id, r.customer_id"
                    + " FROM sending s JOIN attempt a ON a.id = s.attempt_id JOIN enrolment e ON e.id = s.enrolment_id"
                    + " JOIN run u ON u.id = a.run_id"
                    + " LEFT JOIN correction c ON c.attempt_id = s.attempt_id AND c.enrolment_id = s.enrolment_id"
                    + " LEFT JOIN taking_back t ON t.enrolment_id = s.enrolment_id"
                    + " LEFT JOIN receipt r ON r.enrolment_id = t.receipt_of"
                    + " WHERE s.verdict = 'UNKNOWN' AND a.run_id = ?1 AND NOT EXISTS (SELECT 1 FROM sending o"
                    + "   WHERE o.enrolment_id = s.enrolment_id AND o.verdict IN ('OK', 'OPEN'))"
                    + " ORDER BY s.enrolment_id, s.attempt_id";
    private static final String KNOWN = "SELECT r.earned_id, r.issual_id FROM receipt r"
            + " JOIN attempt a ON a.id = r.attempt_id JOIN run u ON u.id = a.run_id JOIN scope p ON p.id = u.scope_id"
            + " WHERE r.customer_id = ? AND p.endpoint = ? AND p.promotion = ?";
    private static final String END =
            "UPDATE sending SET verdict = ?1, live = ?2, reason = ?3, reason_key = ?4, detail = ?5"
                    + " WHERE enrolment_id = ?6 AND attempt_id = ?7 AND verdict = 'UNKNOWN'";
    private static final String ORDER = "INSERT INTO resend (enrolment_id, at, operator, note)"
            + " SELECT o.id, ?1, ?2, ?3 FROM row_outcome o WHERE o.id = ?4 AND o.outcome = 'NEEDS_CHECKING'"
            + " AND NOT EXISTS (SELECT 1 FROM resend w WHERE w.enrolment_id = o.id AND w.attempt_id IS NULL)";

    private final Connection connection;
    private final Uptime uptime;

    Rulings(Connection connection, Uptime uptime) {
        this.connection = connection;
        this.uptime = uptime;
    }

    /** Every doubt of a run, by row, then oldest first. */
    List<Doubt> doubts(RunRecord run) throws SQLException {
        return Sql.list(connection, this::doubt, DOUBTS, run.id().value());
    }

    private Doubt doubt(ResultSet row) throws SQLException {
        IdentifierKind kind = IdentifierKind.valueOf(row.getString("kind"));
        Instant claimed = Instant.ofEpochMilli(row.getLong("claimed_at"));
        Optional<Receipt> back = Optional.empty();
        String value = kind == IdentifierKind.EMAIL
                ? Sql.text(row, "corrected").orElse(row.getString("text")).strip()
                : row.getString("key").substring(1);
        if (row.getString("earned_id") != null) {
            back = Optional.of(new Receipt(
                    row.getString("earned_id"), row.getString("issual_id"), row.getString("customer_id"), claimed));
            value = row.getString("customer_id");
        }
        boolean here = uptime.boot().equals(row.getString("closed_boot"));
        long over = here ? Math.max(0, uptime.nanos() - row.getLong("closed_ticks")) : 0;
        return new Doubt(
                new EnrolmentId(row.getLong("enrolment_id")),
                row.getInt("line"),
                row.getLong("attempt_id"),
                kind,
                value,
                row.getString("source"),
                claimed,
                Instant.ofEpochMilli(row.getLong("closed_at")),
                Duration.ofNanos(over),
                back);
    }

    /** The receipts that we hold of a customer; another server's, or another promotion's, may have the same numbers. */
    OwnReceipts known(RunRecord run, String customerId) throws SQLException {
        Set<String> earnedIds = new HashSet<>();
        Set<String> issualIds = new HashSet<>();
        Sql.each(
                connection,
                row -> {
                    String earned = row.getString(1);
                    if (earned.isEmpty()) {
                        issualIds.add(row.getString(2));
                    } else {
                        earnedIds.add(earned);
                    }
                },
                KNOWN,
                customerId,
                run.endpoint(),
                run.promotion().value());
        return new OwnReceipts(earnedIds, issualIds);
    }

    /** Within a transaction. Returns false when the doubt had ended before. */
    boolean rule(RunRecord run, Doubt doubt, Ruling ruling, Instant now) throws SQLException {
        Verdict verdict = ruling.verdict();
        if (!(verdict instanceof Verdict.Unknown) && !end(doubt, verdict)) {
            return false;
        }
        if (verdict instanceof Verdict.Ok(Receipt receipt)) {
            Sql.run(
                    connection,
                    "INSERT OR IGNORE INTO receipt (enrolment_id, attempt_id, earned_id, issual_id, customer_id)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    doubt.row().value(),
                    doubt.attempt(),
                    receipt.earnedId(),
                    receipt.issualId(),
                    receipt.customerId());
        }
        if (!(verdict instanceof Verdict.Unknown)) {
            // An order was given in spite of this doubt; it must not outlive it and meet a later one.
            Sql.run(
                    connection,
                    "UPDATE resend SET attempt_id = ? WHERE enrolment_id = ? AND attempt_id IS NULL",
                    doubt.attempt(),
                    doubt.row().value());
        }
        if (verdict instanceof Verdict.Cleared(Reason reason) && !live(doubt)) {
            waitAgain(run, doubt, reason);
        }
        Sql.run(
                connection,
                "INSERT INTO ruling (enrolment_id, attempt_id, at, operator, how, verdict, note, answer)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                doubt.row().value(),
                doubt.attempt(),
                now.toEpochMilli(),
                ruling.operator(),
                ruling.how().name(),
                verdict.word(),
                ruling.note(),
                ruling.answer().isEmpty() ? null : ruling.answer());
        return true;
    }

    private boolean end(Doubt doubt, Verdict verdict) throws SQLException {
        Optional<Reason> reason = switch (verdict) {
            case Verdict.Ok _ -> Optional.empty();
            case Verdict.Vouched(Reason why) -> Optional.of(why);
            case Verdict.Cleared(Reason why) -> Optional.of(why);
            case Verdict.Unknown _, Verdict.Open _, Verdict.Rejected _, Verdict.Refused _, Verdict.NotSent _ ->
                throw new IllegalArgumentException("a doubt cannot end as " + verdict.word());
        };
        return Sql.run(
                        connection,
                        END,
                        verdict.word(),
                        verdict.live() ? 1 : 0,
                        reason.map(why -> why.code().name()).orElse(null),
                        reason.map(Reason::key).orElse(null),
                        reason.map(Reason::detail).orElse(null),
                        doubt.row().value(),
                        doubt.attempt())
                == 1;
    }

    /** Whether another sending of the row may have counted: then nothing of it waits. */
    private boolean live(Doubt doubt) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM sending WHERE enrolment_id = ? AND live = 1",
                        doubt.row().value())
                > 0;
    }

    /** What did not count is to be sent still, so a run that had finished has not. */
    private void waitAgain(RunRecord run, Doubt doubt, Reason reason) throws SQLException {
        Sql.run(
                connection,
                "UPDATE correction SET attempt_id = NULL WHERE attempt_id = ? AND enrolment_id = ?",
                doubt.attempt(),
                doubt.row().value());
        Sql.run(
                connection,
                "UPDATE run SET state = ?, stop_code = ?, stop_key = ?, stop_detail = '' WHERE id = ? AND state = ?",
                RunState.PAUSED.name(),
                reason.code().name(),
                reason.key(),
                run.id().value(),
                RunState.FINISHED.name());
    }

    /** Within a transaction: a named order to send a row in doubt once more. Returns false when the row is not in doubt. */
    boolean orderResend(EnrolmentId row, String operator, String note, Instant now) throws SQLException {
        return Sql.run(connection, ORDER, now.toEpochMilli(), operator, note, row.value()) == 1;
    }

    long resendsWaiting(RunRecord run) throws SQLException {
        return Sql.number(
                connection,
                "SELECT COUNT(*) FROM resend WHERE attempt_id IS NULL AND enrolment_id BETWEEN ? AND ?",
                run.firstRow(),
                run.lastRow());
    }

    /** Within a transaction: a wait that began before this start of the computer starts again (R10). */
    static void restartWaits(Connection connection, Uptime uptime) throws SQLException {
        Sql.run(
                connection,
                "UPDATE attempt SET closed_boot = ?1, closed_ticks = ?2 WHERE closed_boot IS NOT ?1"
                        + " AND id IN (SELECT attempt_id FROM sending WHERE verdict = 'UNKNOWN')",
                uptime.boot(),
                uptime.nanos());
    }
}
