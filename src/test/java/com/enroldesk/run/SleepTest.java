package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

/** The time of day went on while the monotonic clock stood still (failure-modes A-9). */
final class SleepTest {
    private long wall;
    private long nanos;

    private Sleep sleep() {
        InstantSource source = () -> Instant.ofEpochMilli(wall);
        Clock clock = source.withZone(ZoneOffset.UTC);
        Outside outside =
                new Outside(clock, () -> nanos, Condition::awaitNanos, new Random(7), "Tess", Duration.ofMinutes(1));
        return new Sleep(outside);
    }

    private void pass(Duration ofDay, Duration awake) {
        wall += ofDay.toMillis();
        nanos += awake.toNanos();
    }

    @Test
    void aSleepIsNoticedOnceAndAsLongAsItWas() {
        Sleep sleep = sleep();
        pass(Duration.ofMinutes(43), Duration.ofMinutes(1));
        assertThat(sleep.look()).contains(Duration.ofMinutes(42));
        assertThat(sleep.look()).isEmpty();
    }

    @Test
    void aLongWaitIsNoSleep() {
        Sleep sleep = sleep();
        pass(Duration.ofHours(2), Duration.ofHours(2).minusSeconds(30));
        assertThat(sleep.look()).isEmpty();
    }

    @Test
    void aClockThatIsPutBackIsNoSleep() {
        Sleep sleep = sleep();
        pass(Duration.ofDays(-1), Duration.ofSeconds(1));
        assertThat(sleep.look()).isEmpty();
        pass(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(sleep.look()).contains(Duration.ofMinutes(5));
    }
}
