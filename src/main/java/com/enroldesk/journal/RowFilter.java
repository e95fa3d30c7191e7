package com.enroldesk.journal;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a run, in which order.
 *
 * @param among ids of the rows to choose from; empty for every row of the run
 * @param outcomes as in {@link Tally}; empty for all
 * @param reasonKey as in {@link com.enroldesk.domain.Reason#key()}
 * @param reasonCodes the codes with that key, for rows whose reason the journal keeps without a key
 * @param search part of the identifier, or the beginning of a receipt or customer id; blank for all
 */
public record RowFilter(
        Optional<List<Long>> among,
        Set<OutcomeKind> outcomes,
        Optional<String> reasonKey,
        Set<ReasonCode> reasonCodes,
        String search,
        Order order,
        boolean descending) {

    /** Masked: what is searched for names a customer. */
    @Override
    public String toString() {
        return "RowFilter[" + outcomes + ", " + order + "]";
    }

    /** What to sort by; equal rows stay in the order of the list. */
    public enum Order {
        LINE,
        IDENTIFIER,
        OUTCOME,
        REASON
    }
}
