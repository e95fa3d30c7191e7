package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.run.Noticed;
import com.enroldesk.run.RunProgress;
import com.enroldesk.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private static Farewell.Question question(RunProgress.Phase phase, RunState state) {
        RunProgress progress = new RunProgress(
                new RunId(1),
                phase,
                state,
                Map.of(OutcomeKind.SENDING, 0L),
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Noticed.NOTHING);
        return Farewell.Question.of(progress, Texts.load(Locale.UK));
    }

    @Test
    void ofAPausedRunNobodySaysThatItIsSending() {
        Farewell.Question paused = question(RunProgress.Phase.PAUSED, RunState.PAUSED);
        assertThat(paused.heading()).isEqualTo("The run is paused");
        assertThat(paused.text()).startsWith("Nothing is being sent.");
        assertThat(paused.no()).isEqualTo("Leave it open");
        assertThat(question(RunProgress.Phase.RUNNING, RunState.RUNNING).no()).isEqualTo("Keep sending");
    }
}
