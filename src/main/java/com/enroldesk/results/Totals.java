package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run's rows by outcome and by reason; both come from one query, and the sum was asserted against the run's rows (R16).
 *
 * @param reasons counts by {@link com.enroldesk.domain.Reason#key()}, largest first
 */
public record Totals(long rows, Map<OutcomeKind, Long> outcomes, Map<String, Long> reasons) {
    public Totals {
        outcomes = new EnumMap<>(outcomes);
        reasons = new LinkedHashMap<>(reasons);
        long sum = outcomes.values().stream().mapToLong(Long::longValue).sum();
        if (sum != rows) {
            throw new IllegalStateException("totals do not add up: " + sum + " of " + rows + " rows");
        }
    }

    public long count(OutcomeKind kind) {
        return outcomes.getOrDefault(kind, 0L);
    }

    /** Rows nothing was sent for: waiting ones and those that a stopped run left. */
    public long notSent() {
        return count(OutcomeKind.WAITING) + count(OutcomeKind.SENDING) + count(OutcomeKind.NOT_SENT);
    }
}
