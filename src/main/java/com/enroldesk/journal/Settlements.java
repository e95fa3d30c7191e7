package com.enroldesk.journal;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.sql.SQLException;
import java.util.List;

/** Writes an answer and its verdicts, all in one commit (R5). SQL over sets: receipts are added, exceptions joined in. */
final class Settlements {
    static final String STAGE = "CREATE TEMP TABLE IF NOT EXISTS settled (enrolment_id INTEGER PRIMARY KEY,"
            + " verdict TEXT NOT NULL, reason TEXT, reason_key TEXT, detail TEXT)";
    /** The bounds keep it from walking through every sending of the journal, which SQLite would do first. */
    private static final String MINE = " FROM temp.settled t WHERE t.enrolment_id = sending.enrolment_id"
            + " AND sending.enrolment_id BETWEEN ?1 AND ?2 AND sending.attempt_id = ?3 AND sending.verdict = 'OPEN'";

    static final String STILL_LIVE = "UPDATE sending SET verdict = t.verdict, reason = t.reason,"
            + " reason_key = t.reason_key, detail = t.detail" + MINE + " AND t.verdict = 'UNKNOWN'";
    static final String NO_LONGER_LIVE = "UPDATE sending SET verdict = t.verdict, live = 0, reason = t.reason,"
            + " reason_key = t.reason_key, detail = t.detail" + MINE + " AND t.verdict <> 'UNKNOWN'";
    static final String ALL_OTHERS = "UPDATE sending SET verdict = 'OK'"
            + " WHERE enrolment_id BETWEEN ?1 AND ?2 AND attempt_id = ?3 AND verdict = 'OPEN'";
    /** What was ordered and did not count waits again. */
    private static final String RELEASE = " AS o SET attempt_id = NULL WHERE attempt_id = ?1 AND EXISTS"
            + " (SELECT 1 FROM sending s WHERE s.enrolment_id = o.enrolment_id AND s.attempt_id = ?1"
            + " AND s.verdict IN ('REFUSED', 'NOT_SENT'))";

    private final Statements statements;
    private final Trail trail;
    private final Uptime uptime;

    Settlements(Statements statements, Trail trail, Uptime uptime) {
        this.statements = statements;
        this.trail = trail;
        this.uptime = uptime;
    }

    /** Within a transaction. The verdicts are in the permit's order. */
    void settle(Permit permit, Evidence evidence, List<Verdict> verdicts) throws SQLException {
        if (verdicts.size() != permit.size()) {
            throw new IllegalArgumentException(verdicts.size() + " verdicts for " + permit.size() + " customers");
        }
        close(permit, evidence);
        long first = permit.enrolment(0).value();
        long last = permit.enrolment(permit.size() - 1).value();
        int enrolled = receipts(permit, verdicts);
        if (enrolled < verdicts.size()) {
            // Most answers are all success, and each statement here would keep the next request waiting.
            stage(permit, verdicts);
            statements.run(STILL_LIVE, first, last, permit.attempt());
            statements.run(NO_LONGER_LIVE, first, last, permit.attempt());
            statements.run("UPDATE correction" + RELEASE, permit.attempt());
            statements.run("UPDATE resend" + RELEASE, permit.attempt());
        }
        int settled = statements.run(ALL_OTHERS, first, last, permit.attempt());
        if (settled != enrolled) {
            throw new IllegalStateException(settled + " rows enrolled with " + enrolled + " receipts");
        }
        trail.add(FactKind.ANSWER, permit.attempt(), content(permit, evidence, verdicts));
    }

    private static byte[] content(Permit permit, Evidence evidence, List<Verdict> verdicts) {
        long at = evidence.at().toEpochMilli();
        Hash hash = RequestHash.answer(
                Long.toString(at),
                at,
                evidence.request(),
                evidence.status().isPresent()
                        ? Integer.toString(evidence.status().getAsInt())
                        : null,
                evidence.serverRequestId().orElse(null),
                evidence.reply().orElse(null));
        for (int i = 0; i < verdicts.size(); i++) {
            long enrolment = permit.enrolment(i).value();
            switch (verdicts.get(i)) {
                case Verdict.Ok(Receipt receipt) ->
                    RequestHash.enrolled(hash, enrolment, receipt.earnedId(), receipt.issualId(), receipt.customerId());
                case Verdict.Unknown _ -> RequestHash.unknown(hash, enrolment);
                case Verdict no -> {
                    Reason why = reason(no);
                    RequestHash.other(hash, enrolment, no.word(), why.code().name(), why.key(), why.detail());
                }
            }
        }
        return hash.value();
    }

    private void close(Permit permit, Evidence evidence) throws SQLException {
        int closed = statements.run(
                "UPDATE attempt SET answered_at = ?1, closed_at = ?1, request = ?2, status = ?3, server_request_id = ?4,"
                        + " reply = ?5, closed_boot = ?6, closed_ticks = ?7 WHERE id = ?8 AND closed_at IS NULL",
                evidence.at().toEpochMilli(),
                evidence.request(),
                evidence.status().isPresent() ? evidence.status().getAsInt() : null,
                evidence.serverRequestId().orElse(null),
                evidence.reply().orElse(null),
                uptime.boot(),
                uptime.nanos(),
                permit.attempt());
        if (closed != 1) {
            throw new IllegalStateException("attempt " + permit.attempt() + " has been settled before");
        }
    }

    /** Returns how many receipts were written. */
    private int receipts(Permit permit, List<Verdict> verdicts) throws SQLException {
        int enrolled = 0;
        BulkInsert receipts = new BulkInsert(
                statements, "receipt", "enrolment_id", "attempt_id", "earned_id", "issual_id", "customer_id");
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Ok(Receipt receipt)) {
                receipts.add(
                        permit.enrolment(i).value(),
                        permit.attempt(),
                        receipt.earnedId(),
                        receipt.issualId(),
                        receipt.customerId());
                enrolled++;
            }
        }
        receipts.flush();
        return enrolled;
    }

    private void stage(Permit permit, List<Verdict> verdicts) throws SQLException {
        statements.run(STAGE);
        statements.run("DELETE FROM temp.settled");
        BulkInsert exceptions =
                new BulkInsert(statements, "temp.settled", "enrolment_id", "verdict", "reason", "reason_key", "detail");
        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (!(verdict instanceof Verdict.Ok)) {
                Reason why = reason(verdict);
                exceptions.add(
                        permit.enrolment(i).value(), verdict.word(), why.code().name(), why.key(), why.detail());
            }
        }
        exceptions.flush();
    }

    private static Reason reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Rejected(Reason reason) -> reason;
            case Verdict.Refused(Reason reason) -> reason;
            case Verdict.NotSent(Reason reason) -> reason;
            case Verdict.Unknown(Reason reason) -> reason;
            case Verdict.Ok _, Verdict.Cleared _, Verdict.Vouched _, Verdict.Open _ ->
                throw new IllegalArgumentException("an answer cannot be " + verdict.word());
        };
    }
}
