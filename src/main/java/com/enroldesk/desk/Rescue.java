package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.JournalCopy;
import com.enroldesk.journal.Lack;
import com.enroldesk.journal.Restoring;
import com.enroldesk.journal.WorkspaceLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What can be done where a desk does not open because of its journal. Each verb holds the data folder for itself. Any thread. */
public final class Rescue {
    private static final String HOLDER = "restore";

    private final Path home;
    private final Clock clock;

    /** @param clock with the zone by whose days files are named */
    public Rescue(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * A copy that was found to be whole.
     *
     * @param taken when its file was written
     * @param runs how many it holds
     * @param missing what it has not; empty where that is not known
     */
    public record Copy(Path file, Instant taken, long runs, Optional<Missing> missing) {

        /** Whether it is known to hold everything. */
        public boolean isComplete() {
            return missing.filter(gap -> gap.records() == 0 && gap.runs() == 0).isPresent();
        }
    }

    /** Records that the journal used last had, and whole runs among them. */
    public record Missing(long records, long runs) {}

    /**
     * What was done.
     *
     * @param keptAside the journal that was in its place
     */
    public record Restored(Copy copy, Optional<Path> keptAside) {}

    /** The newest whole copy among the program's own. */
    public Optional<Copy> newest() throws Problem {
        try (WorkspaceLock _ = WorkspaceLock.take(home, HOLDER)) {
            return restoring().newest().map(Rescue::copy);
        }
    }

    /** What a file would bring back. @throws Problem when it is no journal, damaged or newer */
    public Copy look(Path file) throws Problem {
        try (WorkspaceLock _ = WorkspaceLock.take(home, HOLDER)) {
            return copy(restoring().look(file));
        }
    }

    /**
     * Puts a copy in the journal's place, which is kept beside it. By this a person accepts what is missing.
     *
     * @throws Problem as {@link #look}; nothing was changed then
     */
    public Restored restore(Path file) throws Problem {
        try (WorkspaceLock _ = WorkspaceLock.take(home, HOLDER)) {
            Restoring.Restored done = restoring().restore(file);
            return new Restored(copy(done.copy()), done.keptAside());
        }
    }

    /** Accepts that the journal lacks what the last one had, or that it is gone. */
    public void accept() throws Problem {
        try (WorkspaceLock _ = WorkspaceLock.take(home, HOLDER)) {
            restoring().accept();
        }
    }

    private Restoring restoring() {
        return new Restoring(home, clock);
    }

    private static Copy copy(JournalCopy copy) {
        return new Copy(copy.file(), copy.taken(), copy.runs(), copy.lack().map(Rescue::missing));
    }

    private static Missing missing(Lack lack) {
        return new Missing(lack.records(), lack.runs());
    }
}
