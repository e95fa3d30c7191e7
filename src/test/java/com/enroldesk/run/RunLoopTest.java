package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunLoopTest {
    private static final Reason LOST = Reason.of(ReasonCode.REPLY_NOT_JSON);

    @TempDir
    Path home;

    private Journal journal;

    @BeforeEach
    void open() throws Problem {
        journal = Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    @AfterEach
    void close() throws Problem {
        journal.close();
    }

    private RunRecord run(int rows, int batch) throws Problem {
        RunId id = journal.approve(Runs.order(batch), Runs.ids(rows).iterator());
        return journal.reader().run(id).orElseThrow();
    }

    private RunLoop loop(RunRecord run, ScriptedEngine engine) throws Problem {
        return new RunLoop(
                run, journal, engine, Outside.real(Clock.systemUTC(), new Random(7), "Tess", Duration.ofMillis(50)));
    }

    private RunState stateOf(RunRecord run) throws Problem {
        return journal.reader().run(run.id()).orElseThrow().state();
    }

    @Test
    void aRunEnrolsEveryRowOnceAndFinishes() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(ScriptedEngine::enrolled);
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        assertThat(loop.control().progress().count(OutcomeKind.WAITING)).isEqualTo(25);
        loop.run();

        RunProgress last = loop.control().await();
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.phase()).isEqualTo(RunProgress.Phase.ENDED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(25);
        assertThat(last.rows()).isEqualTo(25);
        assertThat(engine.sent).hasSize(25).doesNotHaveDuplicates();
        assertThat(stateOf(run)).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aRequestLevelRefusalStopsTheRunAfterOneCall() throws Exception {
        Reason inactive = Reason.ofServer("8892", "promotion is inactive");
        ScriptedEngine engine = new ScriptedEngine(
                permit -> ScriptedEngine.all(permit, new Verdict.Refused(inactive), new Advice.Refused(inactive)));
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        loop.run();

        RunProgress last = loop.control().await();
        assertThat(engine.sent).hasSize(10);
        assertThat(last.state()).isEqualTo(RunState.REFUSED);
        assertThat(last.stopped()).contains(inactive);
        assertThat(last.count(OutcomeKind.WAITING)).isEqualTo(25);
    }

    @Test
    void twoUnknownCallsInARowPauseTheRunAndNobodyIsSentAgain() throws Exception {
        ScriptedEngine engine =
                new ScriptedEngine(permit -> ScriptedEngine.all(permit, new Verdict.Unknown(LOST), Advice.GO_ON));
        RunRecord run = run(50, 10);
        RunLoop loop = loop(run, engine);
        loop.run();

        assertThat(loop.control().await().state()).isEqualTo(RunState.PAUSED);
        assertThat(engine.sent).hasSize(20);
        ScriptedEngine calm = new ScriptedEngine(ScriptedEngine::enrolled);
        RunLoop rest = loop(journal.reader().run(run.id()).orElseThrow(), calm);
        rest.run();
        RunProgress last = rest.control().await();
        assertThat(calm.sent).hasSize(30).doesNotContainAnyElementsOf(engine.sent);
        assertThat(last.counts())
                .containsEntry(OutcomeKind.ENROLLED, 30L)
                .containsEntry(OutcomeKind.NEEDS_CHECKING, 20L);
    }

    @Test
    void aRequestThatDidNotLeavePausesTheRunWithItsRowsWaiting() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(
                permit -> ScriptedEngine.all(permit, new Verdict.NotSent(LOST), new Advice.Pause(LOST)));
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        loop.run();
        RunProgress last = loop.control().await();
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(last.count(OutcomeKind.WAITING)).isEqualTo(25);
        assertThat(engine.sent).hasSize(10);
    }

    @Test
    void anEngineThatThrowsLeavesItsCustomersUnknown() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            throw new IllegalStateException("broken");
        });
        RunRecord run = run(5, 10);
        RunLoop loop = loop(run, engine);
        loop.run();
        assertThat(loop.control().await().count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(5);
    }

    @Test
    void whereMemoryRunsOutTheRunSaysSoAndNobodyIsGivenAVerdict() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            throw new OutOfMemoryError();
        });
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        loop.run();
        assertThatThrownBy(() -> loop.control().await())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RUN_OUT_OF_MEMORY));
        assertThat(engine.sent).hasSize(10);
        assertThat(journal.recover()).isEqualTo(Map.of(run.id(), 10L));
    }

    @Test
    void whoeverWaitsIsToldWhenTheRunBreaksOffForAnErrorOfAnotherKind() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            throw new StackOverflowError();
        });
        RunRecord run = run(5, 10);
        RunLoop loop = loop(run, engine);
        assertThatThrownBy(loop::run).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> loop.control().await()).isInstanceOf(IllegalStateException.class);
        assertThat(journal.recover()).isEqualTo(Map.of(run.id(), 5L));
    }

    @Test
    void stopFinishesTheCallInFlightAndLeavesTheRest() throws Exception {
        CompletableFuture<RunControl> control = new CompletableFuture<>();
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            control.join().stop();
            return ScriptedEngine.enrolled(permit);
        });
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        control.complete(loop.control());
        loop.run();

        RunProgress last = loop.control().await();
        assertThat(last.state()).isEqualTo(RunState.STOPPED);
        assertThat(last.counts()).containsEntry(OutcomeKind.ENROLLED, 10L).containsEntry(OutcomeKind.WAITING, 15L);
    }

    @Test
    void pauseHoldsUntilResumeWithNothingInFlight() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        CompletableFuture<RunControl> control = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            if (calls.incrementAndGet() == 1) {
                control.join().pause();
                assertThat(control.join().progress().phase()).isEqualTo(RunProgress.Phase.PAUSING);
                answered.countDown();
            }
            return ScriptedEngine.enrolled(permit);
        });
        RunRecord run = run(20, 10);
        RunLoop loop = loop(run, engine);
        control.complete(loop.control());
        Thread thread = Thread.ofPlatform().start(loop);
        answered.await();
        while (loop.control().progress().phase() != RunProgress.Phase.PAUSED) {
            Thread.onSpinWait();
        }
        assertThat(loop.control().progress().count(OutcomeKind.SENDING)).isZero();
        assertThat(calls).hasValue(1);
        loop.control().resume();
        assertThat(loop.control().await().state()).isEqualTo(RunState.FINISHED);
        thread.join();
        assertThat(calls).hasValue(2);
    }

    @Test
    void anAnswerThatCannotBeWrittenEndsTheRunAndNothingMoreIsSent() throws Exception {
        ScriptedEngine engine = new ScriptedEngine(permit -> {
            try {
                journal.close();
            } catch (Problem problem) {
                throw new IllegalStateException(problem);
            }
            return ScriptedEngine.enrolled(permit);
        });
        RunRecord run = run(25, 10);
        RunLoop loop = loop(run, engine);
        loop.run();
        assertThatThrownBy(() -> loop.control().await()).isInstanceOf(Problem.class);
        assertThat(engine.sent).hasSize(10);

        open();
        assertThat(journal.recover()).isEqualTo(Map.of(run.id(), 10L));
    }
}
