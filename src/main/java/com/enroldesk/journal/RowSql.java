package com.enroldesk.journal;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ReasonCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The question for a filter's rows: fixed pieces of SQL with the values bound. */
record RowSql(String sql, List<Object> values) {

    /** Masked: the values may name a customer. */
    @Override
    public String toString() {
        return "RowSql[" + sql + "]";
    }

    static RowSql ids(RunRecord run, RowFilter filter, int most) {
        StringBuilder sql = new StringBuilder("SELECT o.id FROM row_outcome o");
        List<Object> values = new ArrayList<>();
        boolean search = !filter.search().isBlank();
        if (search) {
            sql.append(" LEFT JOIN receipt r ON r.enrolment_id = o.id");
        }
        sql.append(" WHERE o.id BETWEEN ? AND ?");
        values.add(run.firstRow());
        values.add(run.lastRow());
        if (filter.among().isPresent()) {
            sql.append(" AND o.id IN (SELECT value FROM json_each(?))");
            values.add(filter.among().get().toString());
        }
        if (!filter.outcomes().isEmpty()) {
            sql.append(" AND o.outcome IN ").append(marks(filter.outcomes().size()));
            filter.outcomes().stream().map(OutcomeKind::name).forEach(values::add);
        }
        if (filter.reasonCodes().contains(ReasonCode.NOT_SENT_YET)) {
            sql.append(" AND o.reason IS NULL");
        } else if (filter.reasonKey().isPresent()) {
            sql.append(" AND (o.reason_key = ? OR (o.reason_key IS NULL AND o.reason IN ")
                    .append(marks(filter.reasonCodes().size()))
                    .append("))");
            values.add(filter.reasonKey().get());
            filter.reasonCodes().stream().map(ReasonCode::name).forEach(values::add);
        }
        if (search) {
            search(filter.search().strip(), sql, values);
        }
        String direction = filter.descending() ? " DESC" : "";
        sql.append(
                switch (filter.order()) {
                    case LINE -> " ORDER BY o.id" + direction;
                    case IDENTIFIER -> " ORDER BY o.text" + direction + ", o.id";
                    case OUTCOME -> " ORDER BY o.outcome" + direction + ", o.id";
                    case REASON -> " ORDER BY o.reason" + direction + ", o.reason_key" + direction + ", o.id";
                });
        sql.append(" LIMIT ?");
        values.add(most);
        return new RowSql(sql.toString(), values);
    }

    private static void search(String wanted, StringBuilder sql, List<Object> values) {
        String text = wanted.toLowerCase(Locale.ROOT);
        String prefix = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        sql.append(" AND (r.earned_id LIKE ? ESCAPE '\\' OR r.issual_id LIKE ? ESCAPE '\\'"
                + " OR r.customer_id LIKE ? ESCAPE '\\' OR ");
        Collections.addAll(values, prefix, prefix, prefix);
        named("o", text, sql, values);
        sql.append(" OR EXISTS (SELECT 1 FROM correction c WHERE c.enrolment_id = o.id AND c.dropped_at IS NULL AND (");
        named("c", text, sql, values);
        sql.append(")))");
    }

    /**
     * A text or its key names the customer. Keys are in lower case already, and a number's is found however it is written.
     * SQLite lowers no letter beyond ASCII, so the texts are asked for by their other case too.
     */
    private static void named(String table, String text, StringBuilder sql, List<Object> values) {
        String digits = Identifier.unparted(text);
        sql.append("instr(lower(" + table + ".text), ?) > 0 OR instr(lower(" + table + ".text), lower(?)) > 0"
                + " OR instr(substr(" + table + ".key, 2), ?) > 0 OR instr(substr(" + table + ".key, 2), ?) > 0");
        Collections.addAll(values, text, text.toUpperCase(Locale.ROOT), text, digits.isEmpty() ? text : digits);
    }

    private static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
