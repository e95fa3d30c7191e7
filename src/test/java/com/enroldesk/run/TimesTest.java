package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run says about clocks, and that it says it once (failure-modes ). */
final class TimesTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void fiveMinutesAreNotWorthAWord() {
        assertThat(Times.NONE.compared(Duration.ofMinutes(5))).isEqualTo(Times.NONE);
        assertThat(Times.NONE.compared(Duration.ofMinutes(-5))).isEqualTo(Times.NONE);
    }

    @Test
    void moreIsToldInEitherDirection() {
        Duration more = Duration.ofMinutes(5).plusSeconds(1);
        assertThat(Times.NONE.compared(more).serverAhead()).isEqualTo(more);
        assertThat(Times.NONE.compared(more.negated()).serverAhead()).isEqualTo(more.negated());
    }

    @Test
    void theSameDifferenceIsToldOnceAndAnotherOneAgain() {
        Times told = Times.NONE.compared(TWO_HOURS);
        assertThat(told.compared(TWO_HOURS.plusSeconds(59))).isEqualTo(told);
        assertThat(told.compared(Duration.ZERO))
                .as("one answer that agrees takes nothing back")
                .isEqualTo(told);
        assertThat(told.compared(TWO_HOURS.plusSeconds(60)).serverAhead()).isEqualTo(TWO_HOURS.plusSeconds(60));
        assertThat(told.compared(TWO_HOURS.negated()).serverAhead()).isEqualTo(TWO_HOURS.negated());
    }

    @Test
    void aSleepAndADifferenceStandBesideEachOther() {
        Times both = Times.NONE.asleep(Duration.ofMinutes(42)).compared(TWO_HOURS);
        assertThat(both).isEqualTo(new Times(Duration.ofMinutes(42), TWO_HOURS));
        assertThat(both.asleep(Duration.ofMinutes(3)).serverAhead()).isEqualTo(TWO_HOURS);
    }
}
