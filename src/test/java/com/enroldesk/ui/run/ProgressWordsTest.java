package com.enroldesk.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.run.Noticed;
import com.enroldesk.run.RunProgress;
import com.enroldesk.run.RunProgress.Phase;
import com.enroldesk.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressWordsTest {
    private static final Map<OutcomeKind, Long> ON_ITS_WAY =
            Map.of(OutcomeKind.WAITING, 80L, OutcomeKind.SENDING, 10L, OutcomeKind.ENROLLED, 10L);

    private final Texts texts = Texts.load(Locale.UK);
    private final ProgressWords words = new ProgressWords(texts);

    @Test
    void theHeartbeatTellsRateTimeLeftAndLastReply() {
        assertThat(words.heartbeat(progress(Phase.RUNNING, RunState.RUNNING, Optional.empty())))
                .isEqualTo("8.1 customers/s, 38 s left, last reply 0.4 s ago");
    }

    @Test
    void whatCannotBeToldYetIsLeftOut() {
        RunProgress young = new RunProgress(
                new RunId(1),
                Phase.RUNNING,
                RunState.RUNNING,
                ON_ITS_WAY,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Noticed.NOTHING);

        assertThat(words.heartbeat(young)).isEqualTo("Waiting for the first reply");
    }

    @Test
    void pausingAndStoppingSayThatACallIsStillInFlight() {
        assertThat(words.state(progress(Phase.PAUSING, RunState.RUNNING, Optional.empty())))
                .isEqualTo("Pausing, 1 call in flight");
        assertThat(words.state(progress(Phase.STOPPING, RunState.RUNNING, Optional.empty())))
                .isEqualTo("Stopping, 1 call in flight");
        assertThat(words.state(progress(Phase.PAUSED, RunState.PAUSED, Optional.empty())))
                .isEqualTo("Paused, nothing in flight");
    }

    @Test
    void theRailShowsHowMuchIsAnswered() {
        assertThat(words.share(progress(Phase.RUNNING, RunState.RUNNING, Optional.empty()))
                        .text())
                .isEqualTo("10 %");
    }

    @Test
    void aRefusalSaysWhyAndHowManyWereEnrolledBefore() {
        Reason inactive = Reason.ofServer("8892", "inactive");

        StopCard card = words.card(progress(Phase.ENDED, RunState.REFUSED, Optional.of(inactive)), false)
                .orElseThrow();

        assertThat(card.refused()).isTrue();
        assertThat(card.cause()).contains("8892");
        assertThat(card.consequence()).isEqualTo("10 customers were enrolled before that.");
        assertThat(card.advice()).isEqualTo(texts.advice(inactive));
    }

    @Test
    void nobodyIsSaidToBeLeftOutWhileSomebodyIsInDoubt() {
        assertThat(consequence(Map.of(OutcomeKind.NEEDS_CHECKING, 2L, OutcomeKind.WAITING, 1L)))
                .isEqualTo("2 customers need checking.");
        assertThat(consequence(Map.of(OutcomeKind.NEEDS_CHECKING, 1L, OutcomeKind.ENROLLED, 1L)))
                .isEqualTo("1 customer was enrolled before that, 1 needs checking.");
        assertThat(consequence(Map.of(OutcomeKind.WAITING, 1L))).isEqualTo("Nobody was enrolled.");
    }

    @Test
    void aRunThatTakesBackSaysWhoWasTakenBack() {
        assertThat(texts.consequence(true, Map.of(OutcomeKind.WAITING, 1L))).isEqualTo("Nobody was taken back.");
        assertThat(texts.consequence(true, Map.of(OutcomeKind.TAKEN_BACK, 3L)))
                .isEqualTo("3 customers were taken back before that.");
        assertThat(texts.consequence(true, Map.of(OutcomeKind.TAKEN_BACK, 1L, OutcomeKind.NEEDS_CHECKING, 2L)))
                .isEqualTo("1 customer was taken back before that, 2 need checking.");
        assertThat(texts.consequence(true, Map.of(OutcomeKind.NEEDS_CHECKING, 1L)))
                .isEqualTo("1 customer needs checking.");
    }

    private String consequence(Map<OutcomeKind, Long> counts) {
        Reason lost = Reason.of(ReasonCode.TIMED_OUT);
        RunProgress stopped = new RunProgress(
                new RunId(1),
                Phase.ENDED,
                RunState.PAUSED,
                counts,
                Duration.ofSeconds(3),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lost),
                Noticed.NOTHING);
        return words.card(stopped, false).orElseThrow().consequence();
    }

    private static RunProgress progress(Phase phase, RunState state, Optional<Reason> stopped) {
        return new RunProgress(
                new RunId(1),
                phase,
                state,
                ON_ITS_WAY,
                Duration.ofSeconds(3),
                8.1,
                Optional.of(Duration.ofSeconds(38)),
                Optional.of(Duration.ofMillis(400)),
                Optional.empty(),
                stopped,
                Noticed.NOTHING);
    }
}
