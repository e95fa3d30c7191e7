package com.enroldesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A key store of the system, spoken to on a thread of its own and never waited for without end. One that went away meanwhile,
 * because its program was started anew, is reached again. Safe for any thread.
 */
final class RingThread {
    private final SystemRing.Opening opening;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("key-store").daemon(true).unstarted(task));
    /** Of the thread alone. */
    private @Nullable SystemRing ring;

    RingThread(SystemRing.Opening opening, SystemRing ring) {
        this.opening = opening;
        this.ring = ring;
    }

    /** Something that is asked of the store. */
    interface Question<T> {
        T ask(SystemRing ring) throws PasswordAccessException;
    }

    /** The store did not answer, in time or as it should. */
    static final class Silent extends Exception {
        private static final long serialVersionUID = 1L;

        Silent(Throwable cause) {
            super(cause);
        }
    }

    /** @throws Silent when it does not answer in time, refuses, or fails twice */
    <T> T ask(Duration most, Question<T> question) throws Silent {
        Future<T> answer = thread.submit(() -> asked(question));
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw new Silent(refused.getCause() == null ? refused : refused.getCause());
        } catch (TimeoutException late) {
            // What still waits must not be done after it was told to have failed.
            answer.cancel(true);
            throw new Silent(late);
        } catch (InterruptedException ordered) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Silent(ordered);
        }
    }

    private <T> T asked(Question<T> question) throws BackendNotSupportedException, PasswordAccessException {
        try {
            return question.ask(ring());
        } catch (RuntimeException lost) {
            if (Thread.currentThread().isInterrupted()) {
                throw lost;
            }
            let();
            return question.ask(ring());
        }
    }

    private SystemRing ring() throws BackendNotSupportedException {
        SystemRing reached = ring;
        if (reached == null) {
            reached = opening.open();
            ring = reached;
        }
        return reached;
    }

    private void let() {
        if (ring != null) {
            ring.close();
            ring = null;
        }
    }
}
