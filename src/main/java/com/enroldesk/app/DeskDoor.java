package com.enroldesk.app;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Workspace;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.settings.Secrets;
import com.enroldesk.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Opens a desk on a data folder: lock and journal, both or none. Its backend is opened when it is first used.
 *
 * @param operator who decides, where nobody else is named
 * @param machine the computer's name
 * @param version the program's version
 */
record DeskDoor(Texts texts, Clock clock, String operator, String machine, String version) {
    /** Enough to draw a run's screen; on a small machine the run itself would keep it waiting. */
    private static final Duration WINDOW_LEAD = Duration.ofMillis(250);

    /** How a window names itself to whoever comes second. */
    static final String WINDOW = "window";

    /** @param holder {@code window} or the name of a command, told to whoever comes second */
    Desk open(Path home, String holder) throws Problem {
        return open(home, WorkspaceLock.take(home, holder), LocalEngine::open, Duration.ZERO);
    }

    /** With the sample data made anew; those that lay there are set aside. */
    Desk openAnew(Path home, String holder) throws Problem {
        return open(home, WorkspaceLock.take(home, holder), LocalEngine::anew, Duration.ZERO);
    }

    /** For a window. Takes the lock over: it is given back when the desk cannot be opened. */
    Desk open(Path home, WorkspaceLock lock) throws Problem {
        return open(home, lock, LocalEngine::open, WINDOW_LEAD);
    }

    private Desk open(Path home, WorkspaceLock lock, ProgramBackends.Demo demo, Duration lead) throws Problem {
        @Nullable Journal journal = null;
        @Nullable Desk opened = null;
        try {
            journal = Journal.open(home, clock, machine, version);
            Workspace workspace = new Workspace(
                    home,
                    lock,
                    journal,
                    new ProgramBackends(home, clock, demo),
                    Secrets.of(home),
                    new ExportWriter(texts, clock.getZone()),
                    clock,
                    operator);
            opened = new Desk(workspace.withLead(lead));
            return opened;
        } finally {
            // Whatever was thrown: the next try is to find the folder free.
            if (opened == null) {
                giveBack(lock, journal);
            }
        }
    }

    private static void giveBack(WorkspaceLock lock, @Nullable Journal journal) throws Problem {
        try (lock) {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
