package com.enroldesk.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Notices that the computer slept: the time of day went on while the monotonic clock stood still (failure-modes A-9). */
final class Sleep {
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private long wall;
    private long ticks;

    Sleep(Outside outside) {
        this.clock = outside.clock();
        this.nanos = outside.nanos();
        this.wall = clock.millis();
        this.ticks = nanos.getAsLong();
    }

    /** How long it slept since the last look, when it did. A clock that was put forward looks the same. */
    Optional<Duration> look() {
        long nowWall = clock.millis();
        long nowTicks = nanos.getAsLong();
        Duration drift = Duration.ofMillis(nowWall - wall).minusNanos(nowTicks - ticks);
        wall = nowWall;
        ticks = nowTicks;
        return drift.compareTo(DRIFT) > 0
                ? Optional.of(Duration.ofSeconds(drift.plusMillis(500).toSeconds()))
                : Optional.empty();
    }
}
