package com.enroldesk.results;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.JournalReader;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.SamePerson;
import java.util.List;

/** Which rows of a run are of people who were enrolled under another identifier too. */
final class People {
    private final JournalReader journal;

    People(JournalReader journal) {
        this.journal = journal;
    }

    /** Ids of rows of the run, person by person. */
    List<Long> rowsOf(RunRecord run) throws Problem {
        return journal.samePeople(run).stream()
                .flatMap(person -> person.rows().stream())
                .filter(row -> run.firstRow() <= row && row <= run.lastRow())
                .toList();
    }

    /** Ids of the other rows, of any run, of the person whom a row enrolled, as far as the run was looked into. */
    long[] othersOf(RunRecord run, long row) {
        return journal.lastSamePeople(run.id()).stream()
                .map(SamePerson::rows)
                .filter(rows -> rows.contains(row))
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .filter(other -> other != row)
                .toArray();
    }
}
