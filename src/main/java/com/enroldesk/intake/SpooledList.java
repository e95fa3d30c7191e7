package com.enroldesk.intake;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import java.util.List;
import java.util.Optional;

/**
 * A list whose rows lie in a spool.
 *
 * @param trailingDelimiter every row ends with a delimiter that the header has not, so its last, empty cell is none
 */
record SpooledList(
        String name, Format format, List<String> columns, boolean trailingDelimiter, String sha256, SpooledRows rows)
        implements CustomerList {

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public ListRow row(int index) {
        SpooledRows.Row row = rows.row(index);
        Cells cells = row.cells();
        int width = columns.size();
        if (trailingDelimiter && cells.size() == width + 1 && cells.get(width).isEmpty()) {
            cells = cells.first(width);
        }
        return new ListRow(row.line(), cells, complaint(row.control(), cells.size(), width));
    }

    private static Optional<Reason> complaint(int control, int cells, int width) {
        if (control != 0) {
            return Optional.of(Reason.of(ReasonCode.CONTROL_CHARACTER, CodePoints.name(control - 1)));
        }
        return cells == width
                ? Optional.empty()
                : Optional.of(Reason.of(ReasonCode.RAGGED_ROW, Integer.toString(cells)));
    }

    @Override
    public void close() {
        rows.close();
    }

    /** Masked: the names of columns may be data where a header was chosen that is none. */
    @Override
    public String toString() {
        return "SpooledList[" + rows.size() + " rows, " + columns.size() + " columns]";
    }
}
