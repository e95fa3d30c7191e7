package com.enroldesk.ui.settle;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.ResultRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.shell.Doubtful;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The customers whom the sheet is about: those who were chosen and are in doubt still.
 *
 * @param chosen whether they were selected one by one
 * @param first the first few, to be named
 */
record Whom(List<EnrolmentId> rows, boolean chosen, List<ResultRow> first) {
    static final Whom NOBODY = new Whom(List.of(), false, List.of());

    private static final int NAMED = 3;

    static Whom of(Desk desk, Doubtful asked) throws Problem {
        List<EnrolmentId> rows = asked.among(desk.rowIds(asked.run(), asked.query()));
        long[] first = rows.stream().limit(NAMED).mapToLong(EnrolmentId::value).toArray();
        return new Whom(rows, asked.only().isPresent(), desk.rows(first));
    }

    /** How many they are. */
    String heading(Texts texts) {
        return texts.get(chosen ? "settle.heading.chosen" : "settle.heading", rows.size());
    }

    /** The first few by name; empty where there is nobody. */
    String names(Texts texts) {
        String named =
                first.stream().map(row -> row.correction().orElse(row.text())).collect(Collectors.joining(", "));
        return first.isEmpty() ? "" : texts.get("settle.who", named, rows.size() - first.size());
    }

    /** Masked: the rows name customers. */
    @Override
    public String toString() {
        return "Whom[" + rows.size() + "]";
    }
}
