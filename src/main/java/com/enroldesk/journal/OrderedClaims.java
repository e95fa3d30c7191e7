package com.enroldesk.journal;

import com.enroldesk.domain.IdentifierKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Claims of what people ordered for single rows: corrected and failed ones once more, and rows in doubt by a named order
 * (R11). A cursor for each kind keeps a batch from looking at all that is ordered.
 */
final class OrderedClaims {
    private static final String WAITING = " attempt_id IS NULL AND dropped_at IS NULL AND ordered_at IS NOT NULL";
    /**
     * Before the first batch: corrections whose customer became live elsewhere, or stands for another row as well. Where a named
     * person ordered to enrol once more, whom another run enrolled is no reason; who is in doubt always is.
     */
    private static final String DROP_LIVE = "UPDATE correction SET dropped_at = ?1 WHERE" + WAITING
            + " AND enrolment_id BETWEEN ?2 AND ?3"
            + " AND (EXISTS (SELECT 1 FROM sending o WHERE o.scope_id = ?4 AND o.key = correction.key AND o.live = 1"
            + "   AND (?5 = 0 OR o.verdict <> 'OK' OR o.enrolment_id BETWEEN ?2 AND ?3))"
            + " OR id NOT IN (SELECT MIN(id) FROM correction WHERE" + WAITING
            + "   AND enrolment_id BETWEEN ?2 AND ?3 GROUP BY key))";

    private static final String OF_CORRECTED = " FROM correction c WHERE" + WAITING
            + " AND c.enrolment_id > ?1 AND c.enrolment_id <= ?2 AND substr(c.key, 1, 1) = ?3"
            + " AND NOT EXISTS (SELECT 1 FROM sending l WHERE l.enrolment_id = c.enrolment_id AND l.live = 1)";
    private static final String LAST_CORRECTED = "SELECT MAX(enrolment_id) FROM (SELECT c.enrolment_id" + OF_CORRECTED
            + " ORDER BY c.enrolment_id LIMIT ?4)";
    private static final String CORRECTED =
            "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict)"
                    + " SELECT c.enrolment_id, ?4, ?5, c.key, (SELECT COALESCE(MAX(o.resend_no) + 1, 0) FROM sending o"
                    + "   WHERE o.scope_id = ?5 AND o.key = c.key AND o.live = 1), 1, 'OPEN'" + OF_CORRECTED;
    private static final String TAKE_CORRECTED = "UPDATE correction SET attempt_id = ?1 WHERE" + WAITING
            + " AND enrolment_id > ?2 AND enrolment_id <= ?3 AND EXISTS (SELECT 1 FROM sending s"
            + " WHERE s.attempt_id = ?1 AND s.enrolment_id = correction.enrolment_id)";
    /** The doubtful sending's own key, so that the same customer is meant; the number tells the two apart (row-states 2). */
    private static final String RESENT =
            "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict)"
                    + " SELECT d.enrolment_id, ?1, ?2, d.key, (SELECT MAX(l.resend_no) + 1 FROM sending l"
                    + "   WHERE l.scope_id = ?2 AND l.key = d.key AND l.live = 1), 1, 'OPEN'"
                    + " FROM resend r JOIN decider d ON d.enrolment_id = r.enrolment_id"
                    + " WHERE r.attempt_id IS NULL AND d.verdict = 'UNKNOWN'"
                    + " AND r.enrolment_id BETWEEN ?3 AND ?4 AND substr(d.key, 1, 1) = ?5"
                    + " GROUP BY r.enrolment_id ORDER BY r.enrolment_id LIMIT ?6";

    private static final String TAKE_RESENT = "UPDATE resend SET attempt_id = ?1 WHERE attempt_id IS NULL"
            + " AND EXISTS (SELECT 1 FROM sending s WHERE s.attempt_id = ?1 AND s.enrolment_id = resend.enrolment_id)";

    private final Statements statements;
    private final RunRecord run;
    private final Map<IdentifierKind, Long> cursors = new EnumMap<>(IdentifierKind.class);
    private boolean swept;
    private long from;

    OrderedClaims(Statements statements, RunRecord run) {
        this.statements = statements;
        this.run = run;
        this.from = run.firstRow();
    }

    OrderedClaims copy() {
        OrderedClaims copy = new OrderedClaims(statements, run);
        copy.cursors.putAll(cursors);
        copy.swept = swept;
        copy.from = from;
        return copy;
    }

    /** No row of the last claim is before this one. */
    long from() {
        return from;
    }

    /** Within a transaction. Returns how many rows of the kind are claimed now. */
    int claim(long attempt, IdentifierKind kind, int most, Instant now) throws SQLException {
        if (!swept) {
            int again = run.again().isPresent() ? 1 : 0;
            statements.run(DROP_LIVE, now.toEpochMilli(), run.firstRow(), run.lastRow(), run.scope(), again);
            swept = true;
        }
        int corrected = claimCorrected(attempt, kind, most);
        return corrected > 0 ? corrected : claimResent(attempt, kind, most);
    }

    private int claimCorrected(long attempt, IdentifierKind kind, int most) throws SQLException {
        long cursor = cursors.getOrDefault(kind, run.firstRow() - 1);
        String letter = String.valueOf(kind.letter());
        long last = statements.number(LAST_CORRECTED, cursor, run.lastRow(), letter, most);
        if (last == 0) {
            cursors.put(kind, run.lastRow());
            return 0;
        }
        from = cursor + 1;
        int claimed = statements.run(CORRECTED, cursor, last, letter, attempt, run.scope());
        statements.run(TAKE_CORRECTED, attempt, cursor, last);
        cursors.put(kind, last);
        return claimed;
    }

    private int claimResent(long attempt, IdentifierKind kind, int most) throws SQLException {
        String letter = String.valueOf(kind.letter());
        from = run.firstRow();
        int claimed = statements.run(RESENT, attempt, run.scope(), run.firstRow(), run.lastRow(), letter, most);
        if (claimed > 0) {
            statements.run(TAKE_RESENT, attempt);
        }
        return claimed;
    }

    /** Nothing is left; what is ordered from now on is looked for from the first row. */
    void startOver() {
        cursors.clear();
        swept = false;
    }

    /** Rows after this one may wait again. */
    void release(long before) {
        cursors.replaceAll((_, cursor) -> Math.min(cursor, before));
    }
}
