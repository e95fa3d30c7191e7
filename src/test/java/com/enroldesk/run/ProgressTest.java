package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Receipt;
import com.enroldesk.engine.Advice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a run or a settling is. */
final class ProgressTest {
    private static final Finding COUNTED = new Finding.Counted(new Receipt("78", "", "1", Instant.EPOCH));
    private static final Finding EARLY = new Finding.TooEarly(Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"NOT_SENT, CONNECTION", "LIMITED, SERVER_LIMIT", "SIGN_IN, SIGN_IN", "TOO_LARGE, REQUEST_SIZE"})
    void eachCauseIsAnObstacle(Advice.Cause cause, RunProgress.Obstacle obstacle) {
        assertThat(RunProgress.Obstacle.of(cause)).isEqualTo(obstacle);
    }

    @Test
    void everyFindingIsCountedOnce() {
        SettleProgress progress = SettleProgress.before(7)
                .after(COUNTED)
                .after(COUNTED)
                .after(new Finding.DidNotCount())
                .after(EARLY)
                .after(new Finding.CannotTell())
                .passedOver();
        assertThat(progress.total()).isEqualTo(7);
        assertThat(progress.looked()).isEqualTo(6);
        assertThat(progress.counted()).isEqualTo(2);
        assertThat(progress.notCounted()).isEqualTo(1);
        assertThat(progress.tooEarly()).isEqualTo(1);
        assertThat(progress.cannotTell()).isEqualTo(1);
        assertThat(progress.inDoubt())
                .as("one not looked at, one too early, one unclear")
                .isEqualTo(3);
        assertThat(progress.ended()).isFalse();
        assertThat(progress.nextPossible()).contains(Duration.ofMinutes(5));
    }

    @Test
    void theLongestWaitTellsWhenAllCanBeTold() {
        SettleProgress progress = SettleProgress.before(3)
                .after(EARLY)
                .after(new Finding.TooEarly(Duration.ofMinutes(9)))
                .after(new Finding.TooEarly(Duration.ofMinutes(7)));
        assertThat(progress.nextPossible()).contains(Duration.ofMinutes(9));
        assertThat(progress.after(COUNTED).nextPossible()).contains(Duration.ofMinutes(9));
        assertThat(progress.passedOver().nextPossible()).contains(Duration.ofMinutes(9));
    }

    @Test
    void whatWasTooEarlyIsToBeLookedAtOnceMore() {
        SettleProgress again = SettleProgress.before(5)
                .after(COUNTED)
                .after(EARLY)
                .after(EARLY)
                .after(new Finding.CannotTell())
                .after(new Finding.DidNotCount())
                .again();
        assertThat(again.looked()).isEqualTo(3);
        assertThat(again.tooEarly()).isZero();
        assertThat(again.nextPossible()).isEmpty();
        assertThat(again.counted()).isEqualTo(1);
        assertThat(again.notCounted()).isEqualTo(1);
        assertThat(again.cannotTell()).isEqualTo(1);
        assertThat(again.inDoubt()).isEqualTo(3);
        assertThat(again.ended()).isFalse();
    }

    @Test
    void theEndChangesNothingElse() {
        SettleProgress progress = SettleProgress.before(5).after(COUNTED).after(EARLY);
        SettleProgress over = progress.over();
        assertThat(over.ended()).isTrue();
        assertThat(over).usingRecursiveComparison().ignoringFields("ended").isEqualTo(progress);
    }
}
