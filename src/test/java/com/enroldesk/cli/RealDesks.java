package com.enroldesk.cli;

import com.enroldesk.desk.Backend;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.TestBackends;
import com.enroldesk.desk.Workspace;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Desks on the real journal and the real demonstration engine, which a test may wrap. */
record RealDesks(Clock clock, UnaryOperator<Engine> wrapped, TestBackends.Remote remote, Journals journals)
        implements DeskOpener {
    /** Opens the journal of a data folder. */
    @FunctionalInterface
    interface Journals {
        Journal open(Path home, Clock clock) throws Problem;
    }

    RealDesks() {
        this(Clock.fixed(Terminal.NOW, ZoneOffset.UTC), UnaryOperator.identity());
    }

    RealDesks(Clock clock, UnaryOperator<Engine> wrapped) {
        this(clock, wrapped, RealDesks::nowhere);
    }

    RealDesks(Clock clock, UnaryOperator<Engine> wrapped, TestBackends.Remote remote) {
        this(clock, wrapped, remote, (home, now) -> Journal.open(home, now, "test", "1.2.3"));
    }

    RealDesks(Clock clock, Journals journals) {
        this(clock, UnaryOperator.identity(), RealDesks::nowhere, journals);
    }

    private static Engine nowhere(Connection connection) throws Problem {
        throw new Problem(ProblemCode.CONNECTION_UNKNOWN, connection.name());
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
        try {
            return new Desk(new Workspace(
                    home,
                    lock,
                    journals.open(home, clock),
                    new TestBackends(() -> demo(home, anew), remote),
                    Secrets.withoutKeyStore(home),
                    new ExportWriter(Terminal.TEXTS, ZoneOffset.UTC),
                    clock,
                    "asha"));
        } catch (Problem problem) {
            lock.close();
            throw problem;
        }
    }

    private Backend demo(Path home, boolean anew) throws Problem {
        Path file = home.resolve("demo.db");
        LocalEngine engine = anew
                ? LocalEngine.anew(file, LocalRules.AS_PRINTED, clock)
                : LocalEngine.open(file, LocalRules.AS_PRINTED, clock);
        return new Backend(wrapped.apply(engine), Optional.of(engine), Optional.empty());
    }
}
