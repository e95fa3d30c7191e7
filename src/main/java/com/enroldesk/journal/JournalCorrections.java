package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Problem;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;

/** Corrected identifiers of a journal's file, and orders to send rows once more. Any thread; each is one durable commit. */
public final class JournalCorrections {
    private final Journal journal;
    private final Readers readers;
    private final Connection writer;
    private final Corrections corrections;
    private final Clock clock;

    JournalCorrections(Journal journal, Readers readers, Connection writer, Clock clock) {
        this.journal = journal;
        this.readers = readers;
        this.writer = writer;
        this.corrections = new Corrections(writer);
        this.clock = clock;
    }

    /** Keeps a corrected identifier beside the list's own. */
    public void correct(EnrolmentId row, Identifier identifier, String operator) throws Problem {
        journal.write(() -> {
            corrections.type(row.value(), identifier, operator, clock.instant());
            return row;
        });
    }

    /** Takes a correction back that was not sent yet. */
    public void forget(EnrolmentId row) throws Problem {
        journal.write(() -> {
            corrections.forget(row.value(), clock.instant());
            return row;
        });
    }

    /** Corrections of a run that were not sent yet. */
    public long waiting(RunRecord run) throws Problem {
        return readers.ask(connection -> new Corrections(connection).waiting(run));
    }

    /** The line of another row of the run that stands for a customer already. */
    public Optional<Integer> lineOf(RunRecord run, EnrolmentId row, String ledgerKey) throws Problem {
        return readers.ask(connection -> new Corrections(connection).lineOf(run, row.value(), ledgerKey));
    }

    /** Orders the run's corrections to be sent. Returns how many are to be sent now, those of an order that was not followed included. */
    public long order(RunRecord run, String operator) throws Problem {
        return journal.write(() -> {
            long ordered = corrections.order(run, clock.instant());
            RunTable.decide(writer, run.id(), clock.instant(), operator, "retry corrected", Long.toString(ordered));
            return corrections.ordered(run);
        });
    }

    /** Orders the run's failed rows to be sent once more, corrections included; never one that needs checking (R8). As {@link #order}. */
    public long orderFailed(RunRecord run, String operator) throws Problem {
        return journal.write(() -> {
            long ordered =
                    corrections.order(run, clock.instant()) + corrections.orderFailed(run, operator, clock.instant());
            RunTable.decide(writer, run.id(), clock.instant(), operator, "retry failed", Long.toString(ordered));
            return corrections.ordered(run);
        });
    }
}
