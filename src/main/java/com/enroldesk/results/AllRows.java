package com.enroldesk.results;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.JournalReader;
import com.enroldesk.journal.RowRecord;
import com.enroldesk.journal.RunRecord;
import java.util.List;
import java.util.function.BiFunction;

/** A run's rows from the first to the last, a stretch in memory at a time. */
final class AllRows implements ExportWriter.Pages {
    private static final int STRETCH = 2_000;

    private final JournalReader journal;
    private final RunRecord run;
    private final BiFunction<RunRecord, List<RowRecord>, List<ResultRow>> words;
    private long next;

    AllRows(JournalReader journal, RunRecord run, BiFunction<RunRecord, List<RowRecord>, List<ResultRow>> words) {
        this.journal = journal;
        this.run = run;
        this.words = words;
        this.next = run.firstRow();
    }

    @Override
    public String head() throws Problem {
        return journal.head();
    }

    @Override
    public List<ResultRow> next() throws Problem {
        if (next > run.lastRow()) {
            return List.of();
        }
        long to = Math.min(next + STRETCH - 1, run.lastRow());
        List<ResultRow> rows = words.apply(run, journal.range(next, to));
        next = to + 1;
        return rows;
    }
}
