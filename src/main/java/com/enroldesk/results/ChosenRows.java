package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some rows of a run in a given order, a stretch in memory at a time. */
final class ChosenRows implements ExportWriter.Pages {
    private static final int STRETCH = 2_000;

    private final Results results;
    private final long[] ids;
    private int next;

    ChosenRows(Results results, long[] ids) {
        this.results = results;
        this.ids = ids;
    }

    @Override
    public String head() throws Problem {
        return results.head();
    }

    @Override
    public List<ResultRow> next() throws Problem {
        int to = Math.min(ids.length, next + STRETCH);
        List<ResultRow> rows = results.rows(Arrays.copyOfRange(ids, next, to));
        next = to;
        return rows;
    }

    /** The totals of just these rows; reads them all once. */
    Totals totals() throws Problem {
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (List<ResultRow> page = next(); !page.isEmpty(); page = next()) {
            for (ResultRow row : page) {
                outcomes.merge(row.outcome(), 1L, Long::sum);
                row.reason().ifPresent(why -> reasons.merge(why.key(), 1L, Long::sum));
            }
        }
        next = 0;
        return new Totals(ids.length, outcomes, reasons);
    }
}
