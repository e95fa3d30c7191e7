package com.enroldesk.plan;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What would become of one row of the list.
 *
 * @param index in the list, from 0
 * @param text the identifier cell exactly as read, or as corrected by the operator
 * @param corrected whether {@code text} was typed by the operator
 * @param identifier present when the value could be read, also for a row left out as a duplicate
 * @param source the customer's source
 * @param leftOut why the row is not sent; empty when it is
 */
public record PlannedRow(
        int index,
        int line,
        List<String> cells,
        String text,
        boolean corrected,
        Optional<Identifier> identifier,
        String source,
        Optional<Reason> leftOut) {

    /** Masked: cells name customers. */
    @Override
    public String toString() {
        return "PlannedRow[line " + line + ", leftOut=" + leftOut.map(Reason::code) + "]";
    }
}
