package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Advice;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fuse, the throttle, the pace and the retries, to the nanosecond and to the last one. */
final class TimesAndCountsTest {
    private static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static Advice.Again again(Advice.Cause cause) {
        return new Advice.Again(cause, WHY, Optional.empty());
    }

    @Test
    void theFuseBlowsAtTheSecondUnknownAmongAHundred() {
        Fuse fuse = new Fuse();
        fuse.answered(true);
        assertThat(fuse.blown()).isFalse();
        for (int i = 0; i < 98; i++) {
            fuse.answered(false);
        }
        fuse.answered(true);
        assertThat(fuse.blown()).as("the first and the hundredth").isTrue();
    }

    @Test
    void theFuseForgetsWhatIsAHundredCallsAgo() {
        Fuse fuse = new Fuse();
        fuse.answered(true);
        for (int i = 0; i < 99; i++) {
            fuse.answered(false);
        }
        fuse.answered(true);
        assertThat(fuse.blown()).as("the first and the hundred and first").isFalse();
        fuse.answered(true);
        assertThat(fuse.blown()).isTrue();
    }

    @Test
    void aThrottleWithoutALimitNeverHolds() {
        Throttle throttle = new Throttle(OptionalInt.empty(), 5);
        throttle.used(5);
        assertThat(throttle.untilFree(4)).isZero();
        assertThat(throttle.untilFree(5)).isZero();
    }

    @Test
    void aThrottleSpacesFromWhenARequestLeft() {
        Throttle throttle = new Throttle(OptionalInt.of(60), 0);
        assertThat(throttle.untilFree(0)).isZero();
        throttle.used(0);
        assertThat(throttle.untilFree(0)).isEqualTo(SECOND);
        assertThat(throttle.untilFree(SECOND)).isZero();
        throttle.used(5 * SECOND);
        assertThat(throttle.untilFree(5 * SECOND))
                .as("what was not used is not saved up")
                .isEqualTo(SECOND);
        throttle.used(5 * SECOND);
        assertThat(throttle.untilFree(5 * SECOND))
                .as("two at once hold two spaces")
                .isEqualTo(2 * SECOND);
    }

    @Test
    void thePaceIsOfTheLastFiveSecondsThatWereWorked() {
        Pace pace = new Pace(100);
        assertThat(pace.perSecond(100)).isZero();
        assertThat(pace.sinceReply(100)).isEmpty();
        pace.answered(100 + SECOND, 10);
        assertThat(pace.perSecond(100 + SECOND)).isEqualTo(10);
        pace.answered(100 + 2 * SECOND, 30);
        assertThat(pace.perSecond(100 + 2 * SECOND)).isEqualTo(20);
        assertThat(pace.perSecond(100 + 6 * SECOND)).as("both are within it").isEqualTo(8);
        assertThat(pace.perSecond(100 + 6 * SECOND + 1)).as("the first is not").isEqualTo(6);
        assertThat(pace.sinceReply(100 + 6 * SECOND)).contains(Duration.ofSeconds(4));
        assertThat(pace.worked(100 + 6 * SECOND)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void aPauseIsNoWorkAndThePaceStartsAnewAfterIt() {
        Pace pace = new Pace(0);
        pace.answered(SECOND, 10);
        pace.pause(2 * SECOND);
        pace.pause(3 * SECOND);
        assertThat(pace.worked(9 * SECOND)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.perSecond(2 * SECOND)).isZero();
        pace.resume(10 * SECOND);
        assertThat(pace.worked(11 * SECOND)).isEqualTo(Duration.ofSeconds(3));
        pace.answered(11 * SECOND, 30);
        assertThat(pace.perSecond(11 * SECOND)).as("over all that was worked").isEqualTo(10);
        assertThat(pace.sinceReply(12 * SECOND)).contains(Duration.ofSeconds(1));
    }

    @Test
    void whileNothingIsWorkedThePaceIsOfWhatWasWorkedBefore() {
        Pace pace = new Pace(0);
        pace.pause(2 * SECOND);
        pace.answered(3 * SECOND, 10);
        assertThat(pace.perSecond(4 * SECOND)).isEqualTo(5);
    }

    @Test
    void theTimeLeftIsByTheRateOrTheWaitThatIsLonger() {
        Pace pace = new Pace(0);
        assertThat(pace.left(SECOND, 10, Optional.of(Duration.ofSeconds(9)))).isEmpty();
        pace.answered(SECOND, 10);
        assertThat(pace.left(SECOND, 45, Optional.empty())).contains(Duration.ofMillis(4500));
        assertThat(pace.left(SECOND, 45, Optional.of(Duration.ofMillis(4499)))).contains(Duration.ofMillis(4500));
        assertThat(pace.left(SECOND, 45, Optional.of(Duration.ofMillis(4501)))).contains(Duration.ofMillis(4501));
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT, 6", "LIMITED, 5", "SIGN_IN, 1", "TOO_LARGE, 1"})
    void eachCauseHasItsOwnNumberOfTries(Advice.Cause cause, int most) {
        assertThat(Retries.most(cause)).isEqualTo(most);
        Retries retries = new Retries(new Random(7));
        for (int tries = 1; tries <= most; tries++) {
            assertThat(retries.after(again(cause), 0)).isPresent();
            assertThat(retries.tries()).isEqualTo(tries);
        }
        assertThat(retries.after(again(cause), 0)).isEmpty();
    }

    @Test
    void anotherCauseIsCountedAnewWithinTheSameTenMinutes() {
        Retries retries = new Retries(new Random(7));
        assertThat(retries.after(again(Advice.Cause.SIGN_IN), 0)).contains(Duration.ZERO);
        assertThat(retries.after(again(Advice.Cause.TOO_LARGE), SECOND)).contains(Duration.ZERO);
        assertThat(retries.tries()).isEqualTo(1);
        long end = Duration.ofMinutes(10).toNanos();
        assertThat(retries.after(again(Advice.Cause.LIMITED), end)).isPresent();
        assertThat(retries.after(again(Advice.Cause.NOT_SENT), end + 1))
                .as("since the first")
                .isEmpty();
    }

    @Test
    void anAnswerThatCountsStartsTheCountAndTheTimeAnew() {
        Retries retries = new Retries(new Random(7));
        assertThat(retries.after(again(Advice.Cause.SIGN_IN), 0)).isPresent();
        retries.passed();
        assertThat(retries.tries()).isZero();
        assertThat(retries.after(
                        again(Advice.Cause.SIGN_IN), Duration.ofHours(1).toNanos()))
                .isPresent();
    }

    @Test
    void aServersLimitWithoutATimeIsWaitedForFromFiveSecondsOnAndAtMostAMinute() {
        for (int seed = 0; seed < 200; seed++) {
            Retries retries = new Retries(new Random(seed));
            long[] bounds = {5_000, 10_000, 20_000, 40_000, 60_000};
            for (long bound : bounds) {
                assertThat(retries.after(again(Advice.Cause.LIMITED), 0).orElseThrow())
                        .isBetween(Duration.ofMillis(bound / 2), Duration.ofMillis(bound));
            }
        }
    }

    @Test
    void theSpreadReachesItsBoundsAndNothingBeyond() {
        boolean least = false;
        boolean most = false;
        for (int seed = 0; seed < 20_000; seed++) {
            Duration wait = new Retries(new Random(seed))
                    .after(again(Advice.Cause.NOT_SENT), 0)
                    .orElseThrow();
            assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            least |= wait.equals(Duration.ofMillis(500));
            most |= wait.equals(Duration.ofSeconds(1));
        }
        assertThat(least).isTrue();
        assertThat(most).isTrue();
    }
}
