package com.enroldesk.journal;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Reason;
import java.util.List;
import java.util.Optional;

/**
 * One row of a list on its way into the journal, as the plan decided it.
 *
 * @param text the identifier cell exactly as read, or as the operator corrected it before the run
 * @param cells the list's own cells
 * @param leftOut why it is not sent; such a row needs no identifier
 */
public record FrozenRow(
        int line,
        String text,
        Optional<Identifier> identifier,
        String source,
        List<String> cells,
        Optional<Reason> leftOut) {
    public FrozenRow {
        if (leftOut.isEmpty() && identifier.isEmpty()) {
            throw new IllegalArgumentException("a row that is to be sent needs an identifier");
        }
    }

    /** Masked: cells name customers. */
    @Override
    public String toString() {
        return "FrozenRow[line " + line + "]";
    }
}
