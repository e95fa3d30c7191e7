package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a run says of the machine and the server, and that it says it once (failure-modes, B-13, C-23). */
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
        assertThat(both).isEqualTo(new Noticed(Duration.ofMinutes(42), TWO_HOURS, 0, ExtraFields.NONE));
        assertThat(both.asleep(Duration.ofMinutes(3)).serverAhead()).isEqualTo(TWO_HOURS);
    }

    @Test
    void aLogIsToldOnceItIsFourTimesTooLongAndWheneverItHasDoubled() {
        assertThat(Noticed.NOTHING.logged(mb(256) - 1)).isEqualTo(Noticed.NOTHING);
        Noticed told = Noticed.NOTHING
                .asleep(Duration.ofMinutes(42))
                .compared(TWO_HOURS)
                .logged(mb(256));
        assertThat(told).isEqualTo(new Noticed(Duration.ofMinutes(42), TWO_HOURS, 256, ExtraFields.NONE));
        assertThat(told.logged(mb(512) - 1)).isEqualTo(told);
        assertThat(told.logged(mb(60))).as("folded in at last").isEqualTo(told);
        assertThat(told.logged(mb(513)).logMegabytes()).isEqualTo(513);
        assertThat(told.asleep(Duration.ZERO).logMegabytes()).isEqualTo(256);
        assertThat(told.compared(TWO_HOURS.negated()).logMegabytes()).isEqualTo(256);
    }

    @Test
    void theFirstReplyWithExtraFieldsIsToldAndNoLaterOne() {
        ExtraFields trace = new ExtraFields(List.of("traceId"), 0);
        assertThat(Noticed.NOTHING.heard(reply(ExtraFields.NONE, Optional.empty())))
                .isEqualTo(Noticed.NOTHING);
        Noticed told = Noticed.NOTHING
                .heard(reply(ExtraFields.NONE, Optional.of(TWO_HOURS)))
                .heard(reply(trace, Optional.empty()));
        assertThat(told).isEqualTo(new Noticed(Duration.ZERO, TWO_HOURS, 0, trace));
        assertThat(told.heard(reply(new ExtraFields(List.of("tier"), 1), Optional.empty())))
                .isEqualTo(told);
        assertThat(told.heard(reply(ExtraFields.NONE, Optional.empty()))).isEqualTo(told);
        assertThat(told.asleep(Duration.ofMinutes(3)).extraFields()).isEqualTo(trace);
        assertThat(told.compared(Duration.ofHours(3)).extraFields()).isEqualTo(trace);
        assertThat(told.logged(mb(300)).extraFields()).isEqualTo(trace);
    }

    private static Reply reply(ExtraFields fields, Optional<Duration> ahead) {
        Evidence evidence = new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);
        return new Reply(evidence, List.of(), Advice.GO_ON, ahead, fields);
    }

    private static long mb(long megabytes) {
        return megabytes << 20;
    }
}
