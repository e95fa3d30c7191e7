package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Workspace;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Desks on the real journal and the real demonstration engine, which a test may wrap. */
record RealDesks(Clock clock, UnaryOperator<com.enroldesk.engine.Engine> wrapped, Journals journals)
        implements DeskOpener {
    /** Opens the journal of a data folder. */
    @FunctionalInterface
    interface Journals {
        Journal open(Path home, Clock clock) throws Problem;
    }

    RealDesks(Clock clock, UnaryOperator<com.enroldesk.engine.Engine> wrapped) {
        this(clock, wrapped, (home, now) -> Journal.open(home, now, "test", "1.2.3"));
    }

    RealDesks() {
        this(Clock.fixed(Terminal.NOW, ZoneOffset.UTC), UnaryOperator.identity());
    }

    @Override
    public Desk open(Path home) throws Problem {
        return open(home, false);
    }

    @Override
    public Desk openAnew(Path home) throws Problem {
        return open(home, true);
    }

    private Desk open(Path home, boolean anew) throws Problem {
        WorkspaceLock lock = WorkspaceLock.take(home, "test");
        Journal journal = null;
        try {
            journal = journals.open(home, clock);
            Path file = home.resolve("demo.db");
            LocalEngine engine = anew
                    ? LocalEngine.anew(file, LocalRules.AS_PRINTED, clock)
                    : LocalEngine.open(file, LocalRules.AS_PRINTED, clock);
            return new Desk(new Workspace(
                    home,
                    lock,
                    journal,
                    "demo",
                    wrapped.apply(engine),
                    Optional.of(engine),
                    new ExportWriter(Terminal.TEXTS, ZoneOffset.UTC),
                    clock,
                    "asha"));
        } catch (Problem problem) {
            if (journal != null) {
                journal.close();
            }
            lock.close();
            throw problem;
        }
    }
}
