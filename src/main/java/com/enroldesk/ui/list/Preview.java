package com.enroldesk.ui.list;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.intake.ColumnGuess;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.ListRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The beginning of a list and what its columns seem to be.
 *
 * @param head the first rows
 * @param columns one for each column of the list
 */
record Preview(CustomerList list, List<ListRow> head, List<ColumnGuess> columns) {
    private static final int ROWS = 50;

    static Preview of(Desk desk, CustomerList list, Optional<String> country) throws Problem {
        return new Preview(
                list,
                IntStream.range(0, Math.min(ROWS, list.size()))
                        .mapToObj(list::row)
                        .toList(),
                desk.columns(list, country));
    }
}
