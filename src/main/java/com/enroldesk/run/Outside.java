package com.enroldesk.run;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a run takes from outside, so that one seed can replay it.
 *
 * @param clock the time of day, for what people read
 * @param nanos a monotonic clock, for waits
 * @param nap how a wait passes
 * @param chance for the spread of retries
 * @param operator who is noted beside what is done
 * @param patience how long an answer that cannot be written is kept in memory and tried again
 */
public record Outside(
        Clock clock, LongSupplier nanos, Nap nap, RandomGenerator chance, String operator, Duration patience) {

    /** Real time. */
    public static Outside real(Clock clock, RandomGenerator chance, String operator, Duration patience) {
        return new Outside(clock, System::nanoTime, Condition::awaitNanos, chance, operator, patience);
    }

    /** Lets time pass until something changes. */
    public interface Nap {
        /** @return nanoseconds that are left of the wait, as {@link Condition#awaitNanos} tells them */
        long await(Condition changed, long nanos) throws InterruptedException;
    }
}
