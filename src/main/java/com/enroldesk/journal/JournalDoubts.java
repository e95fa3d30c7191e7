package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The doubts of a journal's file, and orders to send in spite of one. Any thread; each ruling and order is one durable commit. */
public final class JournalDoubts implements Doubts {
    private final Journal journal;
    private final Readers readers;
    private final Connection writer;
    private final Uptime uptime;
    private final Clock clock;

    JournalDoubts(Journal journal, Readers readers, Connection writer, Uptime uptime, Clock clock) {
        this.journal = journal;
        this.readers = readers;
        this.writer = writer;
        this.uptime = uptime;
        this.clock = clock;
    }

    @Override
    public List<Doubt> of(RunRecord run) throws Problem {
        return readers.ask(connection -> new Rulings(connection, uptime).doubts(run));
    }

    @Override
    public OwnReceipts receiptsOf(RunRecord run, String customerId) throws Problem {
        return readers.ask(connection -> new Rulings(connection, uptime).known(run, customerId));
    }

    @Override
    public boolean rule(RunRecord run, Doubt doubt, Ruling ruling) throws Problem {
        return journal.write(() -> new Rulings(writer, uptime).rule(run, doubt, ruling, clock.instant()));
    }

    /**
     * A named person's order to send rows once more although they may have counted (R11).
     *
     * @param note why
     * @return how many rows were in doubt and are ordered now
     */
    public long orderResend(RunRecord run, Collection<EnrolmentId> rows, String operator, String note) throws Problem {
        return journal.write(() -> {
            Instant now = clock.instant();
            Rulings rulings = new Rulings(writer, uptime);
            long ordered = 0;
            for (EnrolmentId row : rows) {
                ordered += rulings.orderResend(row, operator, note, now) ? 1 : 0;
            }
            RunTable.decide(writer, run.id(), now, operator, "re-send", ordered + ": " + note);
            return ordered;
        });
    }

    /** Ordered re-sends of a run that were not claimed yet. */
    public long resendsWaiting(RunRecord run) throws Problem {
        return readers.ask(connection -> new Rulings(connection, uptime).resendsWaiting(run));
    }
}
