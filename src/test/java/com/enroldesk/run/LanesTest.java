package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Requests on their way: in the run's own thread, or in several. */
final class LanesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Lanes lanes(int count, OptionalInt perMinute, Function<Permit, Reply> script) {
        Limits limits = new Limits(10, 100, perMinute, count, false);
        return Lanes.of(new ScriptedEngine(limits, script), limits, CLOCK);
    }

    @Test
    void onlyOneLaneWhoseRequestsAreSpacedNeedsNoThread() {
        try (Lanes spaced = lanes(1, OptionalInt.of(60), ScriptedEngine::enrolled);
                Lanes free = lanes(1, OptionalInt.empty(), ScriptedEngine::enrolled);
                Lanes two = lanes(2, OptionalInt.of(60), ScriptedEngine::enrolled)) {
            assertThat(spaced).isInstanceOf(OneLane.class);
            assertThat(free).isInstanceOf(ThreadLanes.class);
            assertThat(two).isInstanceOf(ThreadLanes.class);
        }
    }

    @Test
    void oneLaneTakesOneRequestAndAnswersItWhenAsked() throws Exception {
        try (Lanes lane = lanes(1, OptionalInt.of(60), ScriptedEngine::enrolled)) {
            assertThat(lane.next(LONG)).isEmpty();
            assertThat(lane.inFlight()).isZero();
            Permit permit = RunRecords.permit(1, 2);
            lane.send(permit);
            assertThat(lane.inFlight()).isEqualTo(1);
            assertThatThrownBy(() -> lane.send(RunRecords.permit(2, 2))).isInstanceOf(IllegalStateException.class);
            Lanes.Answer answer = lane.next(LONG).orElseThrow();
            assertThat(answer.permit()).isSameAs(permit);
            assertThat(answer.reply().verdicts()).hasSize(2);
            assertThat(lane.inFlight()).isZero();
            assertThat(lane.next(LONG)).isEmpty();
            lane.send(RunRecords.permit(3, 1));
            assertThat(lane.next(LONG)).isPresent();
        }
    }

    @Test
    void severalLanesTakeAsManyRequestsAsThereAreAndAnswerInTheOrderOfTheAnswers() throws Exception {
        CountDownLatch secondAnswered = new CountDownLatch(1);
        try (Lanes lanes = lanes(2, OptionalInt.empty(), permit -> {
            if (permit.attempt() == 1) {
                awaited(secondAnswered);
            }
            return ScriptedEngine.enrolled(permit);
        })) {
            assertThat(lanes.next(LONG)).isEmpty();
            lanes.send(RunRecords.permit(1, 1));
            lanes.send(RunRecords.permit(2, 1));
            assertThat(lanes.inFlight()).isEqualTo(2);
            assertThatThrownBy(() -> lanes.send(RunRecords.permit(3, 1))).isInstanceOf(IllegalStateException.class);
            assertThat(lanes.next(LONG).orElseThrow().permit().attempt()).isEqualTo(2);
            assertThat(lanes.inFlight()).isEqualTo(1);
            assertThat(lanes.next(Duration.ofMillis(1))).as("not yet").isEmpty();
            assertThat(lanes.inFlight()).isEqualTo(1);
            secondAnswered.countDown();
            assertThat(lanes.next(LONG).orElseThrow().permit().attempt()).isEqualTo(1);
            assertThat(lanes.inFlight()).isZero();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void lanesThatAreClosedHaveLetWhatWasOnItsWayEnd() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Lanes lanes = lanes(2, OptionalInt.empty(), permit -> {
            awaited(answered);
            return ScriptedEngine.enrolled(permit);
        });
        lanes.send(RunRecords.permit(1, 1));
        Thread closing = Thread.ofPlatform().daemon().start(lanes::close);
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).as("it waits for the answer").isTrue();
        answered.countDown();
        assertThat(closing.join(LONG)).isTrue();
        assertThatThrownBy(() -> lanes.send(RunRecords.permit(2, 1))).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anEngineThatThrowsLeavesADoubtForEachOfItsCustomers() {
        ScriptedEngine broken = new ScriptedEngine(permit -> {
            throw new UnsupportedOperationException("secret");
        });
        Lanes.Answer answer = new Call(broken, CLOCK).make(RunRecords.permit(1, 3));
        assertThat(answer.reply().verdicts())
                .hasSize(3)
                .containsOnly(
                        new Verdict.Unknown(Reason.of(ReasonCode.ENGINE_FAILED, "UnsupportedOperationException")));
        assertThat(answer.reply().advice()).isEqualTo(Advice.GO_ON);
        assertThat(answer.reply().evidence().at()).isEqualTo(CLOCK.instant());
    }

    @Test
    void wantOfMemoryInALaneIsNoAnswer() throws Exception {
        try (Lanes lanes = lanes(1, OptionalInt.empty(), permit -> {
            throw new StackOverflowError();
        })) {
            lanes.send(RunRecords.permit(1, 1));
            assertThatThrownBy(() -> lanes.next(LONG)).isInstanceOf(StackOverflowError.class);
            assertThat(lanes.inFlight()).isZero();
        }
    }

    @Test
    void aBugInALaneBesideTheEnginesIsNoAnswerEither() throws Exception {
        InstantSource broken = () -> {
            throw new UnsupportedOperationException("no time");
        };
        Limits limits = new Limits(10, 100, OptionalInt.empty(), 1, false);
        ScriptedEngine engine = new ScriptedEngine(limits, permit -> {
            throw new IllegalArgumentException("broken");
        });
        try (Lanes lanes = Lanes.of(engine, limits, broken.withZone(ZoneOffset.UTC))) {
            lanes.send(RunRecords.permit(1, 1));
            assertThatThrownBy(() -> lanes.next(LONG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
        }
    }
}
