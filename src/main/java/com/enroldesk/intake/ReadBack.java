package com.enroldesk.intake;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import java.util.List;
import java.util.Optional;

/**
 * A file of results, read as a list again: its last columns are this program's own words about an earlier run. What names the
 * customers is looked for before them, and rows of customers who are enrolled, or in doubt, say so.
 *
 * @param ownColumns how many columns were the list's own
 * @param outcome the column that tells what became of a row last
 */
record ReadBack(CustomerList list, int ownColumns, int outcome, ExportWords words) implements CustomerList {

    /** The list as it is, or as a file of results where the names of its columns are those of one. */
    static CustomerList of(CustomerList list, ExportWords words) {
        int first = -1;
        int last = -1;
        for (int i = 1; i + words.columns().size() <= list.columns().size(); i++) {
            if (words.areAt(i, list.columns())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? list : new ReadBack(list, first, last, words);
    }

    @Override
    public ListRow row(int index) {
        ListRow row = list.row(index);
        return row.complaint().isPresent()
                ? row
                : new ListRow(row.line(), row.cells(), complaint(row.cells().get(outcome)));
    }

    private Optional<Reason> complaint(String became) {
        if (became.equals(words.enrolled())) {
            return Optional.of(Reason.of(ReasonCode.ALREADY_ENROLLED));
        }
        return became.equals(words.needsChecking())
                ? Optional.of(Reason.of(ReasonCode.ALREADY_NEEDS_CHECKING))
                : Optional.empty();
    }

    @Override
    public String name() {
        return list.name();
    }

    @Override
    public Format format() {
        return list.format();
    }

    @Override
    public List<String> columns() {
        return list.columns();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public String sha256() {
        return list.sha256();
    }

    @Override
    public void close() {
        list.close();
    }

    /** Masked: the names of columns may be data where a header was chosen that is none. */
    @Override
    public String toString() {
        return "ReadBack[" + list + "]";
    }
}
