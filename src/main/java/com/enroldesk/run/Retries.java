package com.enroldesk.run;

import com.enroldesk.engine.Advice;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and how late the same customers are sent again by themselves, after a request that did not count for certain
 * (R7, row-states section 4). An answer that counts starts the count anew.
 */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** For a server that asks to wait and does not say how long. */
    private static final Duration FIRST_LIMITED = Duration.ofSeconds(5);

    private static final long ENOUGH = Duration.ofMinutes(10).toNanos();

    private final RandomGenerator chance;
    private Advice.Cause cause = Advice.Cause.NOT_SENT;
    private int tries;
    private long since;

    Retries(RandomGenerator chance) {
        this.chance = chance;
    }

    /** How often a cause is tried again before the run rests. */
    static int most(Advice.Cause cause) {
        return switch (cause) {
            case NOT_SENT -> 6;
            case LIMITED -> 5;
            case SIGN_IN, TOO_LARGE -> 1;
        };
    }

    /** The wait before the next try; empty when it was tried often enough. */
    Optional<Duration> after(Advice.Again again, long now) {
        if (tries == 0) {
            since = now;
        }
        if (again.cause() != cause) {
            cause = again.cause();
            tries = 0;
        }
        tries++;
        if (tries > most(cause) || now - since > ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(
                switch (cause) {
                    case SIGN_IN, TOO_LARGE -> Duration.ZERO;
                    case NOT_SENT -> jitter(FIRST);
                    case LIMITED -> again.notBefore().orElseGet(() -> jitter(FIRST_LIMITED));
                });
    }

    int tries() {
        return tries;
    }

    void passed() {
        tries = 0;
    }

    /** Full jitter: anything up to a bound that doubles, so that many programs do not come back at once. */
    private Duration jitter(Duration first) {
        long bound = Math.min(LONGEST.toMillis(), first.toMillis() << (tries - 1));
        return Duration.ofMillis(chance.nextLong(bound / 2, bound + 1));
    }
}
