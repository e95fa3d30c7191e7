package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a run to show.
 *
 * @param outcomes empty for all
 * @param reasonKey rows with this reason only: a reason's key, or the name of one code where several share a key
 * @param search part of the identifier as read or corrected, or the beginning of a receipt or customer id; blank for all
 */
public record RowQuery(
        Set<OutcomeKind> outcomes, Optional<String> reasonKey, String search, Sort sort, boolean descending) {
    public static final RowQuery ALL = new RowQuery(Set.of(), Optional.empty(), "", Sort.LINE, false);
    /** Whoever needs checking, whatever the reason. */
    public static final RowQuery IN_DOUBT =
            new RowQuery(Set.of(OutcomeKind.NEEDS_CHECKING), Optional.empty(), "", Sort.LINE, false);

    public RowQuery {
        outcomes = Set.copyOf(outcomes);
    }

    /** Masked: what is searched for names a customer. */
    @Override
    public String toString() {
        return "RowQuery[" + outcomes + ", " + sort + "]";
    }

    /** The columns that can be sorted. */
    public enum Sort {
        LINE,
        IDENTIFIER,
        OUTCOME,
        REASON
    }
}
