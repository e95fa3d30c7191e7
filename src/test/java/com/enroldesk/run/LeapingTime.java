package com.enroldesk.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.Condition;

/** Time that passes only in waits, which are over at once and noted. */
final class LeapingTime {
    final List<Duration> waits = new ArrayList<>();
    long nanos = 1_000_000_000_000L;
    /** How far the time of day went on while {@link #nanos} stood still. */
    Duration slept = Duration.ZERO;

    Runnable meanwhile = () -> {};
    /** A wait ends after such a part of it; one without an end passes no time. */
    int part = 1;

    Outside outside(Duration patience, Duration lead) {
        InstantSource ofDay = () -> Instant.EPOCH.plus(slept);
        return new Outside(
                ofDay.withZone(ZoneOffset.UTC), () -> nanos, this::await, new Random(7), "Tess", patience, lead);
    }

    private long await(Condition changed, long wait) {
        long passed = wait == Long.MAX_VALUE ? 0 : Math.max(1, wait / part);
        waits.add(Duration.ofNanos(passed));
        nanos += passed;
        meanwhile.run();
        return wait - passed;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }
}
