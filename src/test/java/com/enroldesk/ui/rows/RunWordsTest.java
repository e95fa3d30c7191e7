package com.enroldesk.ui.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.Totals;
import com.enroldesk.text.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunWordsTest {
    private final RunWords words = new RunWords(Texts.load(Locale.UK));

    @Test
    void theSumNamesEveryOutcomeAndTakesAlreadyEnrolledOutOfSkipped() {
        Totals totals = new Totals(
                512,
                Map.of(
                        OutcomeKind.ENROLLED, 460L,
                        OutcomeKind.SKIPPED, 46L,
                        OutcomeKind.NOT_ENROLLED, 3L,
                        OutcomeKind.FAILED, 2L,
                        OutcomeKind.NEEDS_CHECKING, 1L),
                Map.of("alreadyEnrolled", 5L, "invalid", 32L, "duplicate", 9L));

        assertThat(words.equation(totals))
                .startsWith("512 in list = 460 enrolled")
                .contains("5 already enrolled", "41 skipped", "3 not enrolled", "2 failed", "1 needs checking");
    }

    @Test
    void aRunWithSomethingToFixNeverSaysAllEnrolled() {
        Totals totals = new Totals(3, Map.of(OutcomeKind.ENROLLED, 2L, OutcomeKind.SKIPPED, 1L), Map.of("invalid", 1L));

        assertThat(words.verdict(RunState.FINISHED, totals)).isEqualTo("Finished, 1 to fix");
        assertThat(RunWords.toFix(totals)).isEqualTo(1);
    }

    @Test
    void aRunOnItsWaySaysHowManyAreLeft() {
        Totals totals = new Totals(3, Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.WAITING, 2L), Map.of());

        assertThat(words.verdict(RunState.RUNNING, totals)).isEqualTo("Sending, 2 customers left");
    }
}
