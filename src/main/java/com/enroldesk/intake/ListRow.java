package com.enroldesk.intake;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import java.util.List;
import java.util.Optional;

/**
 * One row of a list.
 *
 * @param line the line of the source on which the row begins, from 1: the reader's own spreadsheet row
 * @param cells exactly as read, one for each column of the list; a ragged row has another number of them
 * @param complaint why the row as such cannot be used, whatever its identifier
 */
public record ListRow(int line, List<String> cells, Optional<Reason> complaint) {
    public ListRow {
        cells = cells instanceof Cells ? cells : List.copyOf(cells);
    }

    /** Whether its cells stand in their columns, so that they tell what these hold. */
    boolean isSound() {
        return complaint
                .filter(reason -> reason.code() != ReasonCode.ALREADY_ENROLLED
                        && reason.code() != ReasonCode.ALREADY_NEEDS_CHECKING)
                .isEmpty();
    }

    /** Masked: cells name customers. */
    @Override
    public String toString() {
        return "ListRow[line " + line + ", " + cells.size() + " cells]";
    }
}
