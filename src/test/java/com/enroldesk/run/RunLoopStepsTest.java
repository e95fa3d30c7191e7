package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a run asks of the journal and of the line, and in which order. */
final class RunLoopStepsTest extends LoopScene {
    @Test
    void nothingIsAheadOfTheFirstAnswerAndThenOneBatchIs() throws Exception {
        permits(4);
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(books.calls)
                .containsExactly(
                        "tallies",
                        "begin Tess false",
                        "claim 10",
                        "send 1",
                        "answer 1",
                        "settle 1 10",
                        "send 2",
                        "claim 10",
                        "answer 2",
                        "send 3",
                        "settle 2 10",
                        "answer 3",
                        "send 4",
                        "settle 3 10",
                        "claim 10",
                        "answer 4",
                        "settle 4 10",
                        "claim 10",
                        "rest  PT0.25S Tess");
        assertThat(time.waits).as("the lead").containsExactly(Duration.ofMillis(250));
        assertThat(loop.control().await().phase()).isEqualTo(RunProgress.Phase.ENDED);
    }

    @Test
    void whatIsOrderedForSingleRowsIsNeverClaimedAhead() throws Exception {
        permits(3);
        RunLoop loop = loop(free(1), true);
        loop.run();
        assertThat(books.calls)
                .containsSequence("send 1", "answer 1", "settle 1 10", "send 2", "answer 2", "settle 2 10", "send 3");
        assertThat(books.calls).contains("begin Tess true");
        assertThat(loop.control().await().state())
                .as("the scripted count still has rows that wait")
                .isEqualTo(RunState.STOPPED);
    }

    @Test
    void rowsInDoubtThatAreSentOnceMoreAreNeverClaimedAhead() throws Exception {
        permits(3);
        books.tallies = List.of(ScriptedBooks.tally(OutcomeKind.NEEDS_CHECKING, 30));
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(books.calls)
                .containsSequence("answer 1", "settle 1 10", "tallies", "tallies", "send 2", "answer 2", "settle 2 10");
        assertThat(loop.control().await().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void requestsThatAreSpacedWaitForTheirTurnAndTheAnswer() throws Exception {
        permits(3);
        Limits spaced = new Limits(10, 100, OptionalInt.of(60), 1, false);
        RunLoop loop = loop(spaced, false);
        List<Duration> left = new ArrayList<>();
        time.meanwhile = () -> loop.control().progress().waiting().ifPresent(waiting -> left.add(waiting.left()));
        loop.run();
        assertThat(books.calls)
                .containsSubsequence(
                        "send 1", "answer 1", "settle 1 0", "claim 10", "send 2", "answer 2", "settle 2 0");
        assertThat(time.waits)
                .containsExactly(
                        Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(left)
                .as("nothing of the wait is left once it is over")
                .containsOnly(Duration.ZERO)
                .hasSize(3);
        assertThat(asked).containsOnly(Duration.ofHours(1));
    }

    @Test
    void withALaneFreeAnAnswerIsAwaitedOnlyUntilTheNextRequestMayLeave() throws Exception {
        permits(3);
        Limits spaced = new Limits(10, 100, OptionalInt.of(60), 2, false);
        nothing = 0;
        atDeparture = () -> nothing = 1;
        loop(spaced, false).run();
        assertThat(asked.subList(0, 3))
                .as("the first goes alone; with the second on its way the third leaves a second later")
                .containsExactly(Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(1));
        assertThat(books.calls).containsSubsequence("send 1", "answer 1", "send 2", "send 3", "answer 2", "answer 3");
    }

    @Test
    void whatIsReadyIsGivenBackBeforeTheSameIsSentAgain() throws Exception {
        permits(4);
        script = permit -> permit.attempt() == 2
                ? again(permit, Advice.Cause.LIMITED, Optional.of(Duration.ofSeconds(9)))
                : ScriptedEngine.enrolled(permit);
        loop(free(1), false).run();
        assertThat(books.calls)
                .containsSequence(
                        "send 2",
                        "claim 10",
                        "answer 2",
                        "settle 2 0",
                        "settle 3 0",
                        "claim 10",
                        "send 4",
                        "claim 10",
                        "answer 4");
        assertThat(time.waits).containsExactly(Duration.ofMillis(250), Duration.ofSeconds(9));
        assertThat(books.settled).contains(new Verdict.NotSent(Reason.of(ReasonCode.HELD_BACK)));
    }

    @Test
    void whatIsReadyIsGivenBackWhenTheRunIsStopped() throws Exception {
        permits(4);
        RunLoop loop = loop(free(1), false);
        script = permit -> {
            if (permit.attempt() == 2) {
                loop.control().stop();
            }
            return ScriptedEngine.enrolled(permit);
        };
        loop.run();
        assertThat(books.calls)
                .endsWith("send 2", "claim 10", "answer 2", "settle 2 0", "settle 3 0", "rest  PT0.25S Tess");
        assertThat(loop.control().await().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aRunThatEndsEarlySaysWhyAndRestsAsItsAnswerSays() throws Exception {
        permits(4);
        script = permit -> ScriptedEngine.all(permit, new Verdict.Refused(WHY), new Advice.Refused(WHY));
        RunLoop loop = loop(free(2), false);
        loop.run();
        assertThat(books.calls).endsWith("answer 1", "settle 1 0", "rest CONNECTION_REFUSED PT0.25S Tess");
        RunProgress last = loop.control().await();
        assertThat(last.state()).isEqualTo(RunState.REFUSED);
        assertThat(last.stopped()).contains(WHY);
        assertThat(last.counts()).as("as the journal counts them").containsEntry(OutcomeKind.WAITING, 40L);
    }

    @Test
    void aRunWithNothingLeftIsFinishedAndOneWithRowsThatWaitIsNot() throws Exception {
        books.tallies = List.of(ScriptedBooks.tally(OutcomeKind.ENROLLED, 10));
        RunLoop done = loop(free(1), false);
        done.run();
        assertThat(done.control().await().state()).isEqualTo(RunState.FINISHED);
        books.tallies = List.of(ScriptedBooks.tally(OutcomeKind.WAITING, 1));
        RunLoop left = loop(free(1), false);
        left.run();
        assertThat(left.control().await().state()).isEqualTo(RunState.PAUSED);
    }

    @Test
    void afterAFailureWhatIsOnItsWayBringsItsAnswerHomeHoweverLongItTakes() throws Exception {
        permits(4);
        books.goodClaims = 1;
        atDeparture = () -> nothing = books.calls.contains("send 2") ? 2 : 0;
        RunLoop loop = loop(free(2), false);
        loop.run();
        assertThat(books.calls).endsWith("settle 1 10", "send 2", "claim 10", "answer 2", "settle 2 0");
        assertThat(asked)
                .containsExactly(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
        assertThatThrownBy(() -> loop.control().await())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.JOURNAL_FAILED));
    }

    @Test
    void aBugBreaksTheRunOffAndIsToldToWhoeverWaits() throws Exception {
        permits(4);
        IllegalStateException bug = new IllegalStateException("broken");
        atDeparture = () -> {
            throw bug;
        };
        RunLoop loop = loop(free(2), false);
        loop.run();
        assertThat(books.calls).endsWith("send 1", "answer 1", "settle 1 0");
        assertThatThrownBy(() -> loop.control().await()).isSameAs(bug);
    }

    @Test
    void wantOfMemoryBringsTheOtherAnswersHomeAndIsSaidAlsoWhenItIsWrapped() throws Exception {
        for (Throwable none : List.of(new OutOfMemoryError(), new IllegalStateException(new OutOfMemoryError()))) {
            books.calls.clear();
            permits(4);
            atDeparture = () -> {
                if (books.calls.contains("send 2")) {
                    sneak(none);
                }
            };
            RunLoop loop = loop(free(2), false);
            loop.run();
            assertThat(books.calls).endsWith("send 2", "answer 2", "settle 2 0");
            assertThat(loop.control().failure())
                    .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RUN_OUT_OF_MEMORY));
            books.ready.clear();
        }
    }

    @Test
    void wantOfThreadsIsNoWantOfMemory() throws Exception {
        permits(1);
        Error none = new OutOfMemoryError("unable to create native thread: possibly out of memory");
        atDeparture = () -> sneak(none);
        RunLoop loop = loop(free(1), false);
        assertThatThrownBy(loop::run).isSameAs(none);
        assertThat(loop.control().hasEnded()).isTrue();
        assertThat(loop.control().failure()).isEmpty();
    }

    private static void sneak(Throwable thrown) {
        switch (thrown) {
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(thrown);
        }
    }

    @Test
    void anInterruptionBreaksTheRunOffAndStaysKnown() throws Exception {
        permits(1);
        Outside interrupted = new Outside(
                java.time.Clock.systemUTC(),
                () -> time.nanos,
                (changed, nanos) -> {
                    throw new InterruptedException();
                },
                new java.util.Random(7),
                "Tess",
                Duration.ZERO,
                Duration.ofSeconds(1));
        RunLoop loop = new RunLoop(RunRecords.READY, books, new ScriptedEngine(script), interrupted);
        loop.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(books.calls).endsWith("begin Tess false");
        assertThat(loop.control().failure())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RUN_INTERRUPTED));
    }

    @Test
    void aRunThatWasAnsweredOutOfOrderGoesOneByOneInOneLane() throws Exception {
        Reason order = Reason.of(ReasonCode.REPLY_OUT_OF_ORDER);
        Limits limits = free(4);
        RunRecord stopped = RunRecords.of(Action.DIRECT_ISSUE, RunState.PAUSED, 10, Optional.of(order));
        loop(stopped, limits, false).run();
        assertThat(books.calls).contains("claim 1").doesNotContain("claim 10");

        books.calls.clear();
        books.tallies = List.of(
                new Tally(OutcomeKind.FAILED, Optional.of(WHY), 1),
                new Tally(OutcomeKind.NEEDS_CHECKING, Optional.of(order), 1));
        loop(limits, false).run();
        assertThat(books.calls).contains("claim 1").doesNotContain("claim 10");

        books.calls.clear();
        books.tallies = List.of(new Tally(OutcomeKind.FAILED, Optional.of(WHY), 1));
        RunRecord other = RunRecords.of(Action.DIRECT_ISSUE, RunState.PAUSED, 10, Optional.of(WHY));
        loop(other, limits, false).run();
        assertThat(books.calls).contains("claim 10");
    }

    @Test
    void nothingLeavesAfterASleepBeforeTheEngineKnowsOfIt() throws Exception {
        permits(3);
        atDeparture = () -> {
            if (books.calls.contains("send 2")) {
                time.slept = Duration.ofMinutes(42);
            }
        };
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(loop.control().progress().noticed().slept()).isEqualTo(Duration.ofMinutes(42));
        assertThat(books.calls.indexOf("awoke"))
                .isBetween(books.calls.indexOf("send 2") + 1, books.calls.indexOf("send 3") - 1);
        assertThat(books.calls.lastIndexOf("awoke")).as("once").isEqualTo(books.calls.indexOf("awoke"));
    }

    @Test
    void aSleepThatIsNoticedWhileNothingLeavesIsTold() throws Exception {
        permits(1);
        atDeparture = () -> time.slept = Duration.ofMinutes(3);
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(loop.control().progress().noticed().slept()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void theServersTimeIsComparedAndWhatItsReplyHasBesideIsNoticed() throws Exception {
        permits(1);
        script = permit -> {
            Reply reply = ScriptedEngine.enrolled(permit);
            return new Reply(
                    reply.evidence(),
                    reply.verdicts(),
                    reply.advice(),
                    Optional.of(Duration.ofHours(2).negated()),
                    new ExtraFields(List.of("traceId"), 0));
        };
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(loop.control().progress().noticed())
                .isEqualTo(new Noticed(Duration.ZERO, Duration.ofHours(-2), 0, new ExtraFields(List.of("traceId"), 0)));
    }

    @Test
    void aLogThatIsNotFoldedInIsTold() throws Exception {
        permits(1);
        books.log = 300L << 20;
        RunLoop loop = loop(free(1), false);
        loop.run();
        assertThat(loop.control().progress().noticed())
                .isEqualTo(new Noticed(Duration.ZERO, Duration.ZERO, 300, ExtraFields.NONE));
    }
}
