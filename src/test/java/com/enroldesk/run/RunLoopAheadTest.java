package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a run claims ahead, gives back and waits for, with more than one request on its way. */
final class RunLoopAheadTest extends LoopScene {
    private static Limits spaced(int lanes) {
        return new Limits(10, 100, OptionalInt.of(60), lanes, false);
    }

    /** Stops at the first wait after a request has left, and nothing is answered in that wait. */
    private void stopAfter(String departure, RunLoop loop) {
        atWait = () -> {
            if (books.calls.contains(departure) && loop.control().progress().phase() != RunProgress.Phase.STOPPING) {
                loop.control().stop();
                nothing = 1;
            }
        };
    }

    @Test
    void whenNothingIsLeftToClaimNobodyAsksAgainBeforeTheLastAnswer() throws Exception {
        permits(3);
        loop(free(2), false).run();
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
                        "send 3",
                        "claim 10",
                        "answer 2",
                        "settle 2 0",
                        "answer 3",
                        "settle 3 10",
                        "claim 10",
                        "rest  PT0.25S Tess");
    }

    @Test
    void withTheLanesFullAWaitWithoutAnAnswerClaimsNothingMore() throws Exception {
        permits(2);
        atDeparture = () -> nothing = books.calls.contains("send 2") ? 2 : 0;
        loop(free(1), false).run();
        assertThat(books.calls).containsSequence("send 2", "claim 10", "answer 2", "settle 2 10");
    }

    @Test
    void whatIsReadyIsGivenBackAsSoonAsTheRunIsToStop() throws Exception {
        permits(4);
        RunLoop loop = loop(free(1), false);
        stopAfter("send 2", loop);
        loop.run();
        assertThat(books.calls)
                .as("before the answer that is awaited")
                .containsSequence("send 2", "claim 10", "settle 3 0", "answer 2", "settle 2 0");
    }

    /** As when another program holds the journal for a while. */
    @Test
    void whatAClaimBringsIsGivenBackWhereTheRunIsToStopByThen() throws Exception {
        permits(3);
        RunLoop loop = loop(free(1), false);
        books.atClaim = () -> loop.control().stop();
        loop.run();
        assertThat(books.calls)
                .containsExactly("tallies", "begin Tess false", "claim 10", "settle 1 0", "rest  PT0.25S Tess");
        assertThat(books.settled).containsOnly(new Verdict.NotSent(Reason.of(ReasonCode.HELD_BACK)));
    }

    @Test
    void nothingIsClaimedAheadOnceTheRunIsToStop() throws Exception {
        permits(4);
        RunLoop loop = loop(free(1), false);
        atDeparture = () -> {
            if (books.calls.contains("send 2")) {
                loop.control().stop();
            }
        };
        loop.run();
        assertThat(books.calls).endsWith("send 2", "answer 2", "settle 2 0", "rest  PT0.25S Tess");
        assertThat(loop.control().await().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void whereRequestsAreSpacedNothingIsClaimedAheadHoweverLongAnAnswerTakes() throws Exception {
        permits(3);
        atDeparture = () -> nothing = 1;
        RunLoop loop = loop(spaced(1), false);
        List<Optional<RunProgress.Waiting>> said = new ArrayList<>();
        atWait = () -> said.add(loop.control().progress().waiting());
        loop.run();
        assertThat(books.calls)
                .containsSequence("send 1", "answer 1", "settle 1 10", "send 2", "answer 2", "settle 2 10", "send 3");
        assertThat(said).as("it waits for its answer, not for its turn").containsOnly(Optional.empty());
    }

    @Test
    void whatARequestWaitedForIsSaidNoMoreOnceItHasLeft() throws Exception {
        permits(2);
        RunLoop loop = loop(spaced(1), false);
        List<Optional<RunProgress.Waiting>> said = new ArrayList<>();
        atDeparture = () -> said.add(loop.control().progress().waiting());
        loop.run();
        assertThat(time.waits).contains(Duration.ofSeconds(1));
        assertThat(said).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void withALaneFreeTheLastAnswerIsAwaitedWithoutLimitOnceNothingIsLeftToClaim() throws Exception {
        permits(2);
        atDeparture = () -> nothing = books.calls.contains("send 2") ? 1 : 0;
        loop(spaced(2), false).run();
        assertThat(asked).containsExactly(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofHours(1));
        assertThat(books.calls).containsSequence("send 2", "claim 10", "answer 2", "settle 2 10");
    }

    @Test
    void withALaneFreeAndTheRunToStopTheLastAnswerIsAwaitedWithoutLimit() throws Exception {
        permits(4);
        RunLoop loop = loop(spaced(2), false);
        atDeparture = () -> {
            if (books.calls.contains("send 2")) {
                loop.control().stop();
            }
        };
        loop.run();
        assertThat(asked).containsOnly(Duration.ofHours(1)).hasSize(2);
        assertThat(books.calls).endsWith("answer 2", "settle 2 0", "rest  PT1.25S Tess");
    }

    @Test
    void onceTheRunIsToEndTheOtherAnswersAreAwaitedWithoutLimitAndNothingIsSaidToWait() throws Exception {
        permits(5);
        script = permit -> permit.attempt() == 2
                ? ScriptedEngine.all(permit, new Verdict.NotSent(WHY), new Advice.Pause(WHY))
                : ScriptedEngine.enrolled(permit);
        RunLoop loop = loop(spaced(2), false);
        // The third leaves while the second is out.
        atDeparture = () -> nothing = books.calls.contains("send 2") && !books.calls.contains("send 3") ? 1 : 0;
        List<Duration> after = new ArrayList<>();
        atWait = () -> {
            if (books.calls.contains("answer 2")) {
                after.add(asked.getLast());
                assertThat(loop.control().progress().waiting()).isEmpty();
            }
        };
        loop.run();
        assertThat(books.calls).containsSubsequence("send 2", "send 3", "answer 2", "answer 3");
        assertThat(after).containsExactly(Duration.ofHours(1));
        assertThat(loop.control().await().stopped()).contains(WHY);
    }

    @Test
    void theSameIsSentAgainWhileAnotherRequestIsOut() throws Exception {
        permits(3);
        List<Long> once = new ArrayList<>(List.of(2L));
        script = permit -> {
            if (!once.remove(permit.attempt())) {
                return ScriptedEngine.enrolled(permit);
            }
            books.ready.add(RunRecords.permit(4, 10));
            return again(permit, Advice.Cause.SIGN_IN, Optional.empty());
        };
        loop(free(2), false).run();
        assertThat(books.calls)
                .containsSequence("send 3", "claim 10", "answer 2", "settle 2 10", "send 4", "claim 10", "answer 3");
    }

    /** The third batch was not waiting before, so that from then on each is claimed when its turn has come. */
    @Test
    void nothingIsClaimedWithAnAnswerOnceRowsInDoubtAreSentOnceMore() throws Exception {
        permits(4);
        books.tallies = List.of(ScriptedBooks.tally(OutcomeKind.WAITING, 20));
        loop(free(1), false).run();
        assertThat(books.calls)
                .containsSequence("answer 1", "settle 1 10", "send 2", "claim 10", "tallies")
                .containsSequence("answer 2", "send 3", "settle 2 0");
    }

    @Test
    void whatIsReadyIsGivenBackAlsoWhereTheSameMayBeSentAtOnce() throws Exception {
        permits(4);
        script = permit -> permit.attempt() == 2
                ? again(permit, Advice.Cause.SIGN_IN, Optional.empty())
                : ScriptedEngine.enrolled(permit);
        loop(free(1), false).run();
        assertThat(books.calls)
                .containsSequence("send 2", "claim 10", "answer 2", "settle 2 0", "settle 3 0", "claim 10", "send 4");
    }

    @Test
    void oneIncidentThatTwoLanesMetIsOneTry() throws Exception {
        permits(4);
        script = permit -> permit.attempt() == 2 || permit.attempt() == 3
                ? again(permit, Advice.Cause.LIMITED, Optional.of(Duration.ofSeconds(9)))
                : ScriptedEngine.enrolled(permit);
        assertThat(tries()).containsOnly(1);
    }

    @Test
    void oneIncidentIsOneTryAlsoForWhatWasClaimedWithAnAnswer() throws Exception {
        permits(7);
        script = permit -> permit.attempt() == 4 || permit.attempt() == 5
                ? again(permit, Advice.Cause.LIMITED, Optional.of(Duration.ofSeconds(9)))
                : ScriptedEngine.enrolled(permit);
        assertThat(tries()).containsOnly(1);
        assertThat(books.calls)
                .as("both were out")
                .containsSubsequence("settle 2 10", "send 5", "settle 3 10", "answer 4", "settle 4 0", "answer 5");
    }

    /** How many tries were said, while the run waited. */
    private List<Integer> tries() throws Exception {
        RunLoop loop = loop(free(2), false);
        List<Integer> tries = new ArrayList<>();
        time.meanwhile = () -> loop.control()
                .progress()
                .waiting()
                .flatMap(RunProgress.Waiting::hold)
                .ifPresent(hold -> tries.add(hold.tries()));
        loop.run();
        return tries;
    }

    @Test
    void aReplyThatIsToBeSentAgainIsKept() throws Exception {
        permits(2);
        script = permit -> permit.attempt() == 1
                ? again(permit, Advice.Cause.SIGN_IN, Optional.empty())
                : ScriptedEngine.enrolled(permit);
        loop(free(1), false).run();
        Reply refused = again(RunRecords.permit(1, 10), Advice.Cause.SIGN_IN, Optional.empty());
        assertThat(books.settled.subList(0, 10)).isEqualTo(refused.verdicts());
    }
}
