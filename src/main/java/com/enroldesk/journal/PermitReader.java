package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a claim allows to be sent, read back from the rows that it wrote. */
final class PermitReader {
    /** What goes out for a row is the newest text that was sent for it: a correction's, else the list's own. */
    private static final String CLAIMED =
            "SELECT s.enrolment_id, s.key, s.resend_no, e.source, c.text, e.text, r.customer_id, r.earned_id"
                    + " FROM sending s JOIN enrolment e ON e.id = s.enrolment_id"
                    + " LEFT JOIN correction c ON c.id = (SELECT MAX(n.id) FROM correction n"
                    + "   WHERE n.enrolment_id = s.enrolment_id AND n.key = s.key AND n.dropped_at IS NULL)"
                    + " LEFT JOIN taking_back t ON t.enrolment_id = s.enrolment_id"
                    + " LEFT JOIN receipt r ON r.enrolment_id = t.receipt_of"
                    + " WHERE s.enrolment_id >= ?1 AND s.enrolment_id <= ?2 AND s.attempt_id = ?3"
                    + " ORDER BY s.enrolment_id LIMIT ?4";
    /** The same for the first sendings of ids and mobiles, of which there may be a million. */
    private static final String CLAIMED_PLAINLY = "SELECT s.enrolment_id, s.key, s.resend_no, e.source"
            + " FROM sending s JOIN enrolment e ON e.id = s.enrolment_id"
            + " WHERE s.enrolment_id >= ?1 AND s.enrolment_id <= ?2 AND s.attempt_id = ?3"
            + " ORDER BY s.enrolment_id LIMIT ?4";

    private final Statements statements;
    private final RunRecord run;

    PermitReader(Statements statements, RunRecord run) {
        this.statements = statements;
        this.run = run;
    }

    /**
     * @param from no row of the claim is before it
     * @param hash takes in what is claimed
     */
    Permit read(long attempt, IdentifierKind kind, int size, long from, Hash hash) throws SQLException {
        long[] enrolments = new long[size];
        String[] values = new String[size];
        String[] sources = new String[size];
        boolean back = run.action() == Action.TAKE_BACK;
        String[] earnedIds = new String[back ? size : 0];
        boolean plain = !back && kind != IdentifierKind.EMAIL;
        PreparedStatement statement = statements.prepare(plain ? CLAIMED_PLAINLY : CLAIMED);
        statement.setLong(1, from);
        statement.setLong(2, run.lastRow());
        statement.setLong(3, attempt);
        statement.setInt(4, size);
        try (ResultSet rows = statement.executeQuery()) {
            for (int i = 0; i < size; i++) {
                if (!rows.next()) {
                    throw new SQLException("a claim lost a row");
                }
                enrolments[i] = rows.getLong(1);
                String key = rows.getString(2);
                RequestHash.claimed(hash, enrolments[i], run.scope(), key, rows.getLong(3));
                @Nullable String source = rows.getString(4);
                sources[i] = source == null ? run.source() : source;
                values[i] = plain ? key.substring(1) : value(rows, back);
                if (back) {
                    earnedIds[i] = rows.getString(8);
                }
            }
        }
        return new Permit(
                attempt,
                run.id(),
                run.program(),
                run.promotion(),
                run.action(),
                kind,
                enrolments,
                values,
                sources,
                earnedIds);
    }

    private static String value(ResultSet row, boolean back) throws SQLException {
        if (back) {
            return row.getString(7);
        }
        @Nullable String corrected = row.getString(5);
        return (corrected == null ? row.getString(6) : corrected).strip();
    }
}
