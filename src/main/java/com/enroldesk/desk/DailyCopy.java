package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.JournalCopies;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A copy of the journal after a run, once a day, on a thread of its own; it gives way to the next run and to the end. */
final class DailyCopy {
    private static final System.Logger LOG = System.getLogger(DailyCopy.class.getName());
    /** A window's data are free for the next start soon after it is gone. */
    private static final Duration UNNOTICED = Duration.ofMillis(500);
    /** A command has nothing else to do: without this wait its journal would never be copied. */
    private static final Duration AT_LEISURE = Duration.ofMinutes(1);

    private final JournalCopies copies;
    private final Duration patience;
    private @Nullable Thread thread;

    DailyCopy(JournalCopies copies, boolean atLeisure) {
        this.copies = copies;
        this.patience = atLeisure ? AT_LEISURE : UNNOTICED;
    }

    synchronized void begin() {
        thread = Thread.ofPlatform().daemon().name("copy").start(this::copy);
    }

    private void copy() {
        try {
            copies.daily();
        } catch (Problem problem) {
            LOG.log(System.Logger.Level.WARNING, "no copy of the journal was made", problem);
        }
    }

    /** Breaks a copy off and returns when nothing of it is left. */
    synchronized void stop() {
        finish(Duration.ZERO);
    }

    /** Waits a while for a copy, then breaks it off. */
    synchronized void close() {
        finish(patience);
    }

    private void finish(Duration wait) {
        @Nullable Thread last = thread;
        thread = null;
        if (last == null) {
            return;
        }
        try {
            boolean done = wait.isPositive() && last.join(wait);
            while (!done) {
                // Again and again: between two statements there is nothing to break off.
                copies.cancel();
                done = last.join(Duration.ofMillis(20));
            }
        } catch (InterruptedException interrupted) {
            copies.cancel();
            Thread.currentThread().interrupt();
        }
    }
}
