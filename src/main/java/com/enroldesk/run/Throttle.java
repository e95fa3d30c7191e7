package com.enroldesk.run;

import java.time.Duration;
import java.util.OptionalInt;

/** Spaces requests evenly, so that a minute never holds more than it may. Times are of a monotonic clock, in nanoseconds. */
final class Throttle {
    private final long space;
    private long free;

    /** @param perMinute empty where nothing limits the requests */
    Throttle(OptionalInt perMinute, long now) {
        this.space = perMinute.isPresent() ? Duration.ofMinutes(1).toNanos() / perMinute.getAsInt() : 0;
        this.free = now;
    }

    /** Until the next request may leave; zero or less when it may now. */
    long untilFree(long now) {
        return space == 0 ? 0 : free - now;
    }

    void used(long now) {
        free = Math.max(now, free) + space;
    }
}
