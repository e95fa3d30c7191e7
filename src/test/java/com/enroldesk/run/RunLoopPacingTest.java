package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import com.enroldesk.journal.Tally;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lanes, limits, retries and the fuse. Waits leap, so that none takes time. */
final class RunLoopPacingTest {
    private static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);
    private static final Reason LOST = Reason.of(ReasonCode.TIMED_OUT);

    @TempDir
    Path home;

    private final AtomicLong nanos = new AtomicLong();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private Journal journal;

    @BeforeEach
    void open() throws Problem {
        journal = Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    private final List<RunProgress.Hold> holds = new CopyOnWriteArrayList<>();
    private Optional<RunLoop> current = Optional.empty();

    @AfterEach
    void close() throws Problem {
        journal.close();
    }

    private RunProgress run(int rows, int batch, Limits limits, Function<Permit, Reply> script) throws Exception {
        RunId id = journal.approve(Runs.order(batch), Runs.ids(rows).iterator());
        RunRecord record = journal.reader().run(id).orElseThrow();
        ScriptedEngine engine = new ScriptedEngine(limits, permit -> {
            sizes.add(permit.size());
            return script.apply(permit);
        });
        RunLoop loop = new RunLoop(record, journal, engine, outside());
        current = Optional.of(loop);
        loop.run();
        return loop.control().await();
    }

    private Outside outside() {
        return new Outside(Clock.systemUTC(), nanos::get, this::leap, new Random(7), "Tess", Duration.ofMillis(50));
    }

    /** A wait is over at once, and its time has passed. */
    private long leap(Condition changed, long wait) {
        current.flatMap(loop -> loop.control().progress().waiting())
                .flatMap(RunProgress.Waiting::hold)
                .ifPresent(holds::add);
        nanos.addAndGet(wait);
        return 0;
    }

    private static Limits lanes(int lanes) {
        return new Limits(10, 100, OptionalInt.empty(), lanes, false);
    }

    private static Reply again(Permit permit, Advice.Cause cause) {
        Verdict verdict = cause == Advice.Cause.NOT_SENT ? new Verdict.NotSent(WHY) : new Verdict.Refused(WHY);
        return ScriptedEngine.all(permit, verdict, new Advice.Again(cause, WHY, Optional.empty()));
    }

    @Test
    void afterTheFirstWasAnsweredFourRequestsGoAtOnceAndNobodyIsSentTwice() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CyclicBarrier allFour = new CyclicBarrier(4);
        RunProgress last = run(50, 10, lanes(4), permit -> {
            try {
                if (calls.incrementAndGet() > 1) {
                    allFour.await(20, TimeUnit.SECONDS);
                }
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
            return ScriptedEngine.enrolled(permit);
        });
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(50);
    }

    @Test
    void aRunThatIsStoppedBeforeItsLeadIsOverSendsNothing() throws Exception {
        RunId id = journal.approve(Runs.order(10), Runs.ids(30).iterator());
        RunRecord record = journal.reader().run(id).orElseThrow();
        ScriptedEngine engine = new ScriptedEngine(lanes(4), permit -> {
            sizes.add(permit.size());
            return ScriptedEngine.enrolled(permit);
        });
        List<Duration> waited = new ArrayList<>();
        Outside patient = new Outside(
                Clock.systemUTC(),
                nanos::get,
                (changed, wait) -> {
                    waited.add(Duration.ofNanos(wait));
                    current.orElseThrow().control().stop();
                    return wait / 2;
                },
                new Random(7),
                "Tess",
                Duration.ZERO,
                Duration.ofMillis(250));
        RunLoop loop = new RunLoop(record, journal, engine, patient);
        current = Optional.of(loop);
        loop.run();

        assertThat(waited).containsExactly(Duration.ofMillis(250));
        assertThat(sizes).isEmpty();
        RunProgress last = loop.control().await();
        assertThat(last.state()).isEqualTo(RunState.STOPPED);
        assertThat(last.count(OutcomeKind.WAITING)).isEqualTo(30);
    }

    @Test
    void aWrongChoiceCostsOneRequestHoweverManyLanesThereAre() throws Exception {
        RunProgress last = run(
                50,
                10,
                lanes(4),
                permit -> ScriptedEngine.all(permit, new Verdict.Refused(WHY), new Advice.Refused(WHY)));
        assertThat(last.state()).isEqualTo(RunState.REFUSED);
        assertThat(sizes).hasSize(1);
    }

    private long sending() {
        try {
            RunRecord newest = journal.reader().runs().getFirst();
            return journal.reader().tallies(newest).stream()
                    .filter(tally -> tally.outcome() == OutcomeKind.SENDING)
                    .mapToLong(Tally::count)
                    .sum();
        } catch (Problem problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void whileAnAnswerIsAwaitedTheNextBatchIsClaimed() throws Exception {
        List<Long> seen = new CopyOnWriteArrayList<>();
        RunProgress last = run(40, 10, lanes(1), permit -> {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            // Nothing is claimed ahead of the first answer, and nothing is left to claim behind the last request.
            long wanted = sizes.size() == 1 || sizes.size() == 4 ? 10 : 20;
            while (sending() != wanted && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            seen.add(sending());
            return ScriptedEngine.enrolled(permit);
        });
        assertThat(seen).containsExactly(10L, 20L, 20L, 10L);
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(40);
    }

    @Test
    void whatWasClaimedAheadWaitsAgainWhenTheRunPauses() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        RunProgress last = run(
                40,
                10,
                lanes(1),
                permit -> calls.incrementAndGet() == 2
                        ? ScriptedEngine.all(permit, new Verdict.Refused(WHY), new Advice.Pause(WHY))
                        : ScriptedEngine.enrolled(permit));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(calls).hasValue(2);
        assertThat(last.counts()).containsEntry(OutcomeKind.ENROLLED, 10L).containsEntry(OutcomeKind.WAITING, 30L);
        RunRecord rested = journal.reader().runs().getFirst();
        ScriptedEngine calm = new ScriptedEngine(lanes(1), ScriptedEngine::enrolled);
        RunLoop again = new RunLoop(rested, journal, calm, outside());
        again.run();
        assertThat(again.control().await().count(OutcomeKind.ENROLLED)).isEqualTo(40);
        assertThat(calm.sent).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatWasClaimedAheadIsNotSentOnceItIsKnownToBeTooLarge() throws Exception {
        RunProgress last = run(
                30,
                10,
                lanes(1),
                permit -> sizes.size() > 1 && permit.size() > 5
                        ? again(permit, Advice.Cause.TOO_LARGE)
                        : ScriptedEngine.enrolled(permit));
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(30);
        assertThat(sizes).containsExactly(10, 10, 5, 5, 5, 5);
    }

    @Test
    void whatHoldsTheRunIsSaidUntilAnAnswerCounts() throws Exception {
        RunProgress last = run(
                20,
                10,
                lanes(1),
                permit -> sizes.size() == 2 || sizes.size() == 3
                        ? again(permit, Advice.Cause.NOT_SENT)
                        : ScriptedEngine.enrolled(permit));
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(holds).extracting(RunProgress.Hold::tries).containsExactly(1, 2);
        assertThat(last.waiting()).isEmpty();
    }

    @Test
    void whereRequestsAreSpacedNoneIsClaimedAhead() throws Exception {
        List<Long> seen = new CopyOnWriteArrayList<>();
        Limits spaced = new Limits(10, 100, OptionalInt.of(60), 1, false);
        run(30, 10, spaced, permit -> {
            seen.add(sending());
            return ScriptedEngine.enrolled(permit);
        });
        assertThat(seen).containsExactly(10L, 10L, 10L);
    }

    @Test
    void whatDidNotLeaveIsSentAgainUntilItDoes() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        RunProgress last = run(
                25,
                10,
                lanes(1),
                permit -> calls.incrementAndGet() % 3 == 0
                        ? ScriptedEngine.enrolled(permit)
                        : again(permit, Advice.Cause.NOT_SENT));
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(25);
        assertThat(calls).hasValue(9);
    }

    @Test
    void sixTriesAreEnoughForARequestThatDoesNotLeave() throws Exception {
        RunProgress last = run(25, 10, lanes(1), permit -> again(permit, Advice.Cause.NOT_SENT));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(last.stopped()).contains(WHY);
        assertThat(last.count(OutcomeKind.WAITING)).isEqualTo(25);
        assertThat(sizes).hasSize(7);
    }

    @Test
    void aSignInIsTriedOnceMoreAndThenTheRunRests() throws Exception {
        RunProgress last = run(5, 10, lanes(1), permit -> again(permit, Advice.Cause.SIGN_IN));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(sizes).hasSize(2);
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedOnceAndStaysSo() throws Exception {
        RunProgress last = run(
                20,
                10,
                lanes(1),
                permit -> permit.size() > 5 ? again(permit, Advice.Cause.TOO_LARGE) : ScriptedEngine.enrolled(permit));
        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(20);
        assertThat(sizes).containsExactly(10, 5, 5, 5, 5);
    }

    @Test
    void aServersLimitIsWaitedForFiveTimes() throws Exception {
        RunProgress last = run(5, 10, lanes(1), permit -> again(permit, Advice.Cause.LIMITED));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(sizes).hasSize(6);
    }

    @Test
    void aRunOnProductionBeginsWithOneCustomerAlone() throws Exception {
        Limits careful = new Limits(10, 100, OptionalInt.empty(), 4, true);
        RunProgress last = run(21, 10, careful, ScriptedEngine::enrolled);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(21);
        assertThat(sizes).startsWith(1).hasSize(3);
    }

    @Test
    void aRunOnProductionRestsWhenItsFirstCustomerIsInDoubt() throws Exception {
        Limits careful = new Limits(10, 100, OptionalInt.empty(), 4, true);
        RunProgress last =
                run(21, 10, careful, permit -> ScriptedEngine.all(permit, new Verdict.Unknown(LOST), Advice.GO_ON));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(last.count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(1);
        assertThat(last.count(OutcomeKind.WAITING)).isEqualTo(20);
    }

    @Test
    void twoUnknownCallsAmongAHundredPauseTheRun() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        RunProgress last = run(
                100,
                1,
                lanes(1),
                permit -> calls.incrementAndGet() % 20 == 0
                        ? ScriptedEngine.all(permit, new Verdict.Unknown(LOST), Advice.GO_ON)
                        : ScriptedEngine.enrolled(permit));
        assertThat(last.state()).isEqualTo(RunState.PAUSED);
        assertThat(calls).hasValue(40);
        assertThat(last.count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(2);
    }

    @Test
    void aMinuteNeverHoldsMoreRequestsThanItMay() {
        Throttle throttle = new Throttle(OptionalInt.of(60), 0);
        long now = 0;
        for (int request = 0; request < 120; request++) {
            now += Math.max(0, throttle.untilFree(now));
            throttle.used(now);
        }
        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(119));
    }

    @Test
    void retriesSpreadAndNeverWaitLongerThanAMinute() {
        Retries retries = new Retries(new Random(7));
        Advice.Again again = new Advice.Again(Advice.Cause.NOT_SENT, WHY, Optional.empty());
        for (int tries = 1; tries <= 6; tries++) {
            Duration wait = retries.after(again, 0).orElseThrow();
            assertThat(wait).isBetween(Duration.ofMillis(500L << (tries - 1)), Duration.ofMillis(1000L << (tries - 1)));
        }
        assertThat(retries.after(again, 0)).isEmpty();
        retries.passed();
        Advice.Again asked = new Advice.Again(Advice.Cause.LIMITED, WHY, Optional.of(Duration.ofSeconds(9)));
        assertThat(retries.after(asked, 0)).contains(Duration.ofSeconds(9));
    }

    @Test
    void tenMinutesOfRetriesAreEnough() {
        Retries retries = new Retries(new Random(7));
        Advice.Again again = new Advice.Again(Advice.Cause.NOT_SENT, WHY, Optional.empty());
        assertThat(retries.after(again, 0)).isPresent();
        assertThat(retries.after(again, Duration.ofMinutes(11).toNanos())).isEmpty();
    }
}
