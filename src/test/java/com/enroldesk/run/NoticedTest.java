package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a run says of the machine, and that it says it once (failure-modes, B-13). */
final class NoticedTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void fiveMinutesAreNotWorthAWord() {
        assertThat(Noticed.NOTHING.compared(Duration.ofMinutes(5))).isEqualTo(Noticed.NOTHING);
        assertThat(Noticed.NOTHING.compared(Duration.ofMinutes(-5))).isEqualTo(Noticed.NOTHING);
    }

    @Test
    void moreIsToldInEitherDirection() {
        Duration more = Duration.ofMinutes(5).plusSeconds(1);
        assertThat(Noticed.NOTHING.compared(more).serverAhead()).isEqualTo(more);
        assertThat(Noticed.NOTHING.compared(more.negated()).serverAhead()).isEqualTo(more.negated());
    }

    @Test
    void theSameDifferenceIsToldOnceAndAnotherOneAgain() {
        Noticed told = Noticed.NOTHING.compared(TWO_HOURS);
        assertThat(told.compared(TWO_HOURS.plusSeconds(59))).isEqualTo(told);
        assertThat(told.compared(Duration.ZERO))
                .as("one answer that agrees takes nothing back")
                .isEqualTo(told);
        assertThat(told.compared(TWO_HOURS.plusSeconds(60)).serverAhead()).isEqualTo(TWO_HOURS.plusSeconds(60));
        assertThat(told.compared(TWO_HOURS.negated()).serverAhead()).isEqualTo(TWO_HOURS.negated());
    }

    @Test
    void aSleepAndADifferenceStandBesideEachOther() {
        Noticed both = Noticed.NOTHING.asleep(Duration.ofMinutes(42)).compared(TWO_HOURS);
        assertThat(both).isEqualTo(new Noticed(Duration.ofMinutes(42), TWO_HOURS, 0));
        assertThat(both.asleep(Duration.ofMinutes(3)).serverAhead()).isEqualTo(TWO_HOURS);
    }

    @Test
    void aLogIsToldOnceItIsFourTimesTooLongAndWheneverItHasDoubled() {
        assertThat(Noticed.NOTHING.logged(mb(256) - 1)).isEqualTo(Noticed.NOTHING);
        Noticed told = Noticed.NOTHING
                .asleep(Duration.ofMinutes(42))
                .compared(TWO_HOURS)
                .logged(mb(256));
        assertThat(told).isEqualTo(new Noticed(Duration.ofMinutes(42), TWO_HOURS, 256));
        assertThat(told.logged(mb(512) - 1)).isEqualTo(told);
        assertThat(told.logged(mb(60))).as("folded in at last").isEqualTo(told);
        assertThat(told.logged(mb(513)).logMegabytes()).isEqualTo(513);
        assertThat(told.asleep(Duration.ZERO).logMegabytes()).isEqualTo(256);
        assertThat(told.compared(TWO_HOURS.negated()).logMegabytes()).isEqualTo(256);
    }

    private static long mb(long megabytes) {
        return megabytes << 20;
    }
}
