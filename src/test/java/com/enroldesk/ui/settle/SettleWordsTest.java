package com.enroldesk.ui.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.run.SettleProgress;
import com.enroldesk.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettleWordsTest {
    private static final Texts TEXTS = Texts.load(Locale.UK);

    @Test
    void whyADoubtStaysIsSaid() {
        assertThat(SettleWords.of(
                        new SettleProgress(9, 9, 3, 2, 1, 3, Optional.of(Duration.ofMinutes(12)), true), TEXTS))
                .startsWith("Looked up: 3 enrolled, 2 not enrolled, 4 still in doubt.")
                .contains("For 3 the server's answer does not tell whether this run enrolled them: decide by name.")
                .contains("For 1 it is too early");
        assertThat(SettleWords.of(new SettleProgress(2, 2, 2, 0, 0, 0, Optional.empty(), true), TEXTS))
                .isEqualTo("Looked up: 2 enrolled, 0 not enrolled, 0 still in doubt.");
    }
}
