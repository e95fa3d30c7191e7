package com.enroldesk.intake;

import java.util.List;

/**
 * By what a file of results is known when it is read as a list.
 *
 * @param columns the names of the columns that follow the list's own, the outcome first
 * @param enrolled the outcome of customers who are enrolled
 * @param needsChecking the outcome of those of whom nobody knows
 */
public record ExportWords(List<String> columns, String enrolled, String needsChecking) {
    public ExportWords {
        columns = List.copyOf(columns);
    }

    /** Whether the columns stand there; numbered, where the list has a column of the same name. */
    boolean areAt(int start, List<String> names) {
        for (int i = 0; i < columns.size(); i++) {
            String name = names.get(start + i);
            if (!name.equals(columns.get(i)) && !name.startsWith(columns.get(i) + " (")) {
                return false;
            }
        }
        return true;
    }
}
