package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.TrailReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The journal as a whole. Any thread. */
public final class Records {
    private final Journal journal;

    Records(Journal journal) {
        this.journal = journal;
    }

    /**
     * What looking through the trail found.
     *
     * @param records how many match, from the first one on
     * @param head hash of the newest of them, in hexadecimal digits; empty when there is none
     * @param broken the first one that does not match
     */
    public record Trail(long records, String head, Optional<Broken> broken) {}

    /**
     * @param record its number in the trail
     * @param kind run, claim, answer, ruling, decision, correction, resend or start; record when that was changed
     * @param number of the request for a claim or an answer, else of the row of its kind
     */
    public record Broken(long record, String kind, long number) {}

    /** Writes a whole, checked copy of the journal. Returns how many runs it holds. @throws Problem when the file is there already */
    public long copy(Path file) throws Problem {
        return journal.copies().write(file).runs();
    }

    /** Looks through every record; on a journal of a million rows that takes seconds. */
    public Trail trail() throws Problem {
        TrailReport report = journal.reader().trail();
        return new Trail(
                report.facts(),
                report.head(),
                report.broken()
                        .map(found -> new Broken(
                                found.fact(),
                                found.kind()
                                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                        .orElse("record"),
                                found.record())));
    }
}
