package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The levers and the dial, one step at a time. */
final class RunControlTest {
    private static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);

    private final LeapingTime time = new LeapingTime();
    private final RunControl control = control(RunRecords.READY);

    private RunControl control(RunRecord run) {
        return control(run, time.outside(Duration.ZERO, Duration.ZERO));
    }

    private static RunControl control(RunRecord run, Outside outside) {
        Map<OutcomeKind, Long> counts = new EnumMap<>(Map.of(OutcomeKind.WAITING, 90L, OutcomeKind.SENDING, 10L));
        return new RunControl(run, counts, outside);
    }

    @Test
    void itSaysWhichRunItIs() {
        assertThat(control.run()).isEqualTo(new RunId(7));
        assertThat(control.promotionName()).isEqualTo("Monsoon Double");
        assertThat(control.listName()).isEqualTo("list.csv");
        assertThat(control.takesBack()).isFalse();
        RunRecord back = RunRecords.of(Action.TAKE_BACK, RunState.READY, 10, Optional.empty());
        assertThat(control(back).takesBack()).isTrue();
    }

    @Test
    void theLeversMoveThePhaseAndTheEndIsTheEnd() {
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.RUNNING);
        control.pause();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.PAUSING);
        control.resume();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.RUNNING);
        control.stop();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.STOPPING);
        control.pause();
        control.resume();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.STOPPING);
        control.end(RunState.STOPPED, Optional.empty(), Map.of(OutcomeKind.WAITING, 100L));
        control.stop();
        control.pause();
        control.resume();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.ENDED);
    }

    @Test
    void nothingIsClaimedWhileAPauseOrAStopIsWanted() {
        assertThat(control.mayClaim()).isTrue();
        control.pause();
        assertThat(control.mayClaim()).isFalse();
        control.resume();
        assertThat(control.mayClaim()).isTrue();
        control.stop();
        assertThat(control.mayClaim()).isFalse();
    }

    @Test
    void aPausedRunWaitsUntilItGoesOnAndThatIsNoWork() throws Exception {
        List<RunProgress> seen = new ArrayList<>();
        time.pass(Duration.ofSeconds(3));
        control.pause();
        time.meanwhile = () -> {
            seen.add(control.progress());
            time.pass(Duration.ofSeconds(60));
            if (seen.size() == 3) {
                control.resume();
            }
        };
        assertThat(control.mayGoOn()).isTrue();
        assertThat(seen).hasSize(3).allMatch(progress -> progress.phase() == RunProgress.Phase.PAUSED);
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.RUNNING);
        assertThat(control.worked()).isEqualTo(Duration.ofSeconds(3));
        time.pass(Duration.ofSeconds(2));
        assertThat(control.progress().elapsed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aPausedRunThatIsStoppedGoesOnNoMore() throws Exception {
        control.pause();
        time.meanwhile = control::stop;
        assertThat(control.mayGoOn()).isFalse();
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.STOPPING);
        assertThat(time.waits).hasSize(1);
    }

    @Test
    void aRunThatIsStoppedBeforeItsPauseDoesNotWait() throws Exception {
        control.pause();
        control.stop();
        assertThat(control.mayGoOn()).isFalse();
        assertThat(time.waits).isEmpty();
    }

    @Test
    void aRunThatIsNotPausedOrIsStoppedKeepsItsRate() throws Exception {
        time.pass(Duration.ofSeconds(1));
        control.answered(Map.of(OutcomeKind.WAITING, 90L, OutcomeKind.ENROLLED, 10L), 10);
        assertThat(control.mayGoOn()).isTrue();
        assertThat(control.progress().perSecond()).isEqualTo(10);
        control.pause();
        control.stop();
        assertThat(control.mayGoOn()).isFalse();
        assertThat(control.progress().perSecond()).isEqualTo(10);
    }

    @Test
    void aMomentIsWaitedWholeHoweverOftenTheWaitIsDisturbed() throws Exception {
        time.part = 2;
        time.meanwhile = control::stop;
        control.pauseFor(Duration.ofMillis(200));
        assertThat(time.waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(200));
        assertThat(time.waits).hasSizeGreaterThan(2);
    }

    @Test
    void anIdleMomentEndsWithAPauseOrAStop() throws Exception {
        time.part = 2;
        control.pause();
        control.idle(Duration.ofMillis(200));
        assertThat(time.waits).isEmpty();
        control.resume();
        time.meanwhile = control::stop;
        control.idle(Duration.ofMillis(200));
        assertThat(time.waits).containsExactly(Duration.ofMillis(100));
        control.idle(Duration.ofMillis(200));
        assertThat(time.waits).hasSize(1);
    }

    @Test
    void noTimeIsNoWait() throws Exception {
        control.idle(Duration.ZERO);
        control.pauseFor(Duration.ZERO);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void whatTheNextRequestWaitsForIsSaidWhileItWaits() {
        assertThat(control.progress().waiting()).isEmpty();
        control.waiting(Optional.of(0L), time.nanos);
        assertThat(control.progress().waiting()).isEmpty();
        control.waiting(Optional.of(Duration.ofSeconds(9).toNanos()), time.nanos);
        time.pass(Duration.ofSeconds(2));
        RunProgress.Waiting limit = control.progress().waiting().orElseThrow();
        assertThat(limit.left()).isEqualTo(Duration.ofSeconds(7));
        assertThat(limit.obstacle()).isEmpty();
        assertThat(limit.tries()).isZero();
        assertThat(limit.most()).isZero();

        control.held(RunProgress.Obstacle.SERVER_LIMIT, 2, 5);
        RunProgress.Waiting held = control.progress().waiting().orElseThrow();
        assertThat(held.obstacle()).contains(RunProgress.Obstacle.SERVER_LIMIT);
        assertThat(held.tries()).isEqualTo(2);
        assertThat(held.most()).isEqualTo(5);

        control.passed();
        assertThat(control.progress().waiting().orElseThrow().hold()).isEmpty();
        time.pass(Duration.ofSeconds(20));
        assertThat(control.progress().waiting().orElseThrow().left()).isZero();
        control.pause();
        assertThat(control.progress().waiting()).as("it waits for a person now").isEmpty();
        control.resume();
        control.waiting(Optional.empty(), time.nanos);
        assertThat(control.progress().waiting()).isEmpty();
    }

    @Test
    void theTimeLeftIsForThoseThatWaitAndThoseOnTheirWay() {
        assertThat(control.progress().timeLeft()).isEmpty();
        time.pass(Duration.ofSeconds(1));
        control.answered(Map.of(OutcomeKind.WAITING, 80L, OutcomeKind.SENDING, 10L, OutcomeKind.ENROLLED, 10L), 10);
        RunProgress progress = control.progress();
        assertThat(progress.perSecond()).isEqualTo(10);
        assertThat(progress.timeLeft()).contains(Duration.ofSeconds(9));
        assertThat(progress.sinceReply()).contains(Duration.ZERO);
        assertThat(progress.rows()).isEqualTo(100);
        control.waiting(Optional.of(Duration.ofMinutes(5).toNanos()), time.nanos);
        assertThat(control.progress().timeLeft()).contains(Duration.ofMinutes(5));
        control.end(RunState.PAUSED, Optional.of(WHY), Map.of(OutcomeKind.WAITING, 80L));
        assertThat(control.progress().timeLeft()).isEmpty();
    }

    @Test
    void rowsAreMovedAndCounted() {
        control.move(OutcomeKind.WAITING, OutcomeKind.SENDING, 5);
        assertThat(control.count(OutcomeKind.WAITING)).isEqualTo(85);
        assertThat(control.count(OutcomeKind.SENDING)).isEqualTo(15);
        assertThat(control.count(OutcomeKind.ENROLLED)).isZero();
        control.counts().clear();
        assertThat(control.count(OutcomeKind.WAITING)).as("a copy").isEqualTo(85);
        control.recount(Map.of(OutcomeKind.ENROLLED, 3L));
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.ENROLLED, 3L));
    }

    @Test
    void theEndIsToldToWhoeverWaits() throws Exception {
        assertThat(control.hasEnded()).isFalse();
        time.pass(Duration.ofSeconds(4));
        control.end(RunState.REFUSED, Optional.of(WHY), Map.of(OutcomeKind.WAITING, 100L));
        time.pass(Duration.ofSeconds(4));
        assertThat(control.hasEnded()).isTrue();
        RunProgress last = control.await();
        assertThat(last.state()).isEqualTo(RunState.REFUSED);
        assertThat(last.stopped()).contains(WHY);
        assertThat(last.run()).isEqualTo(new RunId(7));
        assertThat(last.counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 100L));
        assertThat(last.elapsed()).isEqualTo(Duration.ofSeconds(4));
        assertThat(control.failure()).isEmpty();
    }

    @Test
    void aRunThatBrokeOffThrowsWhatBrokeIt() {
        Problem full = new Problem(ProblemCode.DISK_FULL, "journal");
        time.pass(Duration.ofSeconds(4));
        control.breakOff(full, null);
        time.pass(Duration.ofSeconds(4));
        assertThat(control.hasEnded()).isTrue();
        assertThat(control.failure()).contains(full);
        assertThatThrownBy(control::await).isSameAs(full);
        assertThat(control.progress().state()).isEqualTo(RunState.PAUSED);
        assertThat(control.progress().phase()).isEqualTo(RunProgress.Phase.ENDED);
        assertThat(control.progress().elapsed()).isEqualTo(Duration.ofSeconds(4));

        RunControl broken = control(RunRecords.READY);
        IllegalStateException bug = new IllegalStateException("broken");
        broken.breakOff(null, bug);
        assertThatThrownBy(broken::await).isSameAs(bug);
        assertThat(broken.failure()).isEmpty();
    }

    /** Real waits: whoever pulls a lever wakes the run. */
    @Test
    void aRealPauseEndsAsSoonAsSomebodyResumesOrStops() throws Exception {
        Outside real = Outside.real(java.time.Clock.systemUTC(), new java.util.Random(7), "Tess", Duration.ZERO);
        RunControl live = control(RunRecords.READY, real);
        live.pause();
        Thread run = Thread.ofPlatform().start(() -> {
            try {
                live.mayGoOn();
                live.idle(Duration.ofHours(1));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        while (live.progress().phase() != RunProgress.Phase.PAUSED) {
            Thread.onSpinWait();
        }
        live.resume();
        while (live.progress().phase() != RunProgress.Phase.RUNNING) {
            Thread.onSpinWait();
        }
        live.stop();
        assertThat(run.join(Duration.ofSeconds(20))).isTrue();
    }
}
