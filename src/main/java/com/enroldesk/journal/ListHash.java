package com.enroldesk.journal;

import com.enroldesk.domain.ReasonCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a frozen list, over what never changes of its rows. A row may be left out later, when another run has enrolled
 * its customer: such a reason is not part of it.
 */
final class ListHash {
    private static final String ROWS = "SELECT e.line, e.text, e.key, e.source, e.cells, e.reason, t.receipt_of"
            + " FROM enrolment e LEFT JOIN taking_back t ON t.enrolment_id = e.id"
            + " WHERE e.id BETWEEN ?1 AND ?2 ORDER BY e.id";

    private static final Set<String> LATER = Set.of(
            ReasonCode.ALREADY_ENROLLED.name(),
            ReasonCode.ALREADY_TAKEN_BACK.name(),
            ReasonCode.ALREADY_NEEDS_CHECKING.name());

    private final Hash hash = new Hash();

    /** @param receiptOf the row whose receipt it takes back */
    void add(
            long line,
            String text,
            @Nullable String key,
            @Nullable String source,
            @Nullable String cells,
            @Nullable String reason,
            @Nullable String receiptOf) {
        hash.add(line).add(text).add(key).add(source).add(cells);
        hash.add(reason == null || LATER.contains(reason) ? null : reason).add(receiptOf);
    }

    byte[] value() {
        return hash.value();
    }

    /** Of rows that lie in the journal. */
    static byte[] of(Connection connection, long first, long last) throws SQLException {
        ListHash list = new ListHash();
        Sql.each(
                connection,
                row -> list.add(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                ROWS,
                first,
                last);
        return list.value();
    }
}
