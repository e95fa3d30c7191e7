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
 * @param lead how long nothing is claimed at first, so that who watches the run has it in view and can still stop it
 */
public record Outside(
        Clock clock,
        LongSupplier nanos,
        Nap nap,
        RandomGenerator chance,
        String operator,
        Duration patience,
        Duration lead) {

    public Outside(
            Clock clock, LongSupplier nanos, Nap nap, RandomGenerator chance, String operator, Duration patience) {
        this(clock, nanos, nap, chance, operator, patience, Duration.ZERO);
    }

    /** Real time. */
    public static Outside real(Clock clock, RandomGenerator chance, String operator, Duration patience) {
        return new Outside(clock, System::nanoTime, Condition::awaitNanos, chance, operator, patience);
    }

    public Outside withLead(Duration wanted) {
        return new Outside(clock, nanos, nap, chance, operator, patience, wanted);
    }

    /** Lets time pass until something changes. */
    public interface Nap {
        /** @return nanoseconds that are left of the wait, as {@link Condition#awaitNanos} tells them */
        long await(Condition changed, long nanos) throws InterruptedException;
    }
}
