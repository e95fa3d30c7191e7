package com.enroldesk.engine.remote;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Spaces all of an engine's calls about customers, so that look-ups count towards the calls of a minute. The run spaces its
 * requests too; those wait here only behind look-ups. Any thread.
 */
final class Pace {
    private final long space;
    private final LongSupplier nanos;
    private final Nap nap;
    private long free;

    /** @param nanos a monotonic clock */
    Pace(OptionalInt perMinute, LongSupplier nanos, Nap nap) {
        this.space = perMinute.isPresent() ? Duration.ofMinutes(1).toNanos() / perMinute.getAsInt() : 0;
        this.nanos = nanos;
        this.nap = nap;
        this.free = nanos.getAsLong();
    }

    /** Waits for the next call's turn. */
    void await() {
        if (space > 0) {
            rest(Duration.ofNanos(book()));
        }
    }

    private synchronized long book() {
        long now = nanos.getAsLong();
        long wait = Math.max(0, free - now);
        free = now + wait + space;
        return wait;
    }

    /** An interrupted wait is over; what was begun goes on to its end (R9). */
    void rest(Duration wait) {
        if (!wait.isPositive()) {
            return;
        }
        try {
            nap.rest(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
