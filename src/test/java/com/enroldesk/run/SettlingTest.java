package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose answers were lost is settled by looks, by a person's word, or by an ordered re-send. */
final class SettlingTest {
    private static final Reason LOST = Reason.of(ReasonCode.TIMED_OUT);

    @TempDir
    Path home;

    private final Map<String, Holdings> truth = new HashMap<>();
    private Journal journal;
    private RunRecord run;
    private ScriptedEngine engine;

    @BeforeEach
    void aRunOfThreeWhoseAnswerWasLost() throws Exception {
        journal = Journal.open(home, Clock.systemUTC(), "desk-1", "test");
        RunId id = journal.approve(Runs.order(10), Runs.ids(3).iterator());
        engine = new ScriptedEngine(permit -> ScriptedEngine.all(permit, new Verdict.Unknown(LOST), Advice.GO_ON));
        engine.holdings = inquiry -> truth.getOrDefault(inquiry.value(), holds(inquiry.value()));
        new RunLoop(journal.reader().run(id).orElseThrow(), journal, engine, outside()).run();
        run = journal.reader().run(id).orElseThrow();
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 3L));
    }

    @AfterEach
    void close() throws Problem {
        journal.close();
    }

    private static Outside outside() {
        return Outside.real(Clock.systemUTC(), new Random(7), "Tess", Duration.ZERO);
    }

    private static Holdings holds(String customer, String... earned) {
        List<Holdings.Issued> issued = java.util.Arrays.stream(earned)
                .map(id -> new Holdings.Issued(id, "5", Optional.of(Instant.now())))
                .toList();
        return new Holdings(customer, issued, OptionalInt.of(1), Duration.ZERO, "{}");
    }

    private Map<OutcomeKind, Long> counts() throws Problem {
        return journal.reader().tallies(run).stream()
                .collect(Collectors.groupingBy(
                        tally -> tally.outcome(), Collectors.summingLong(tally -> tally.count())));
    }

    private SettleProgress settle(Duration settleAfter, Duration patience) throws Exception {
        Settling settling = new Settling(run, journal.doubts(), engine, outside(), settleAfter, patience);
        settling.run();
        return settling.await();
    }

    @Test
    void whoHoldsItIsEnrolledWithTheReceiptAndTheOthersWait() throws Exception {
        truth.put("1001", holds("1001", "78"));
        SettleProgress end = settle(Duration.ofHours(1), Duration.ZERO);
        assertThat(end.counted()).isEqualTo(1);
        assertThat(end.tooEarly()).isEqualTo(2);
        assertThat(end.nextPossible()).isPresent();
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.NEEDS_CHECKING, 2L));
        assertThat(journal.reader()
                        .range(run.firstRow(), run.firstRow())
                        .getFirst()
                        .receipt())
                .hasValueSatisfying(receipt -> assertThat(receipt.earnedId()).isEqualTo("78"));
    }

    @Test
    void whatDidNotCountIsSentWhenTheRunGoesOn() throws Exception {
        SettleProgress end = settle(Duration.ZERO, Duration.ZERO);
        assertThat(end.notCounted()).isEqualTo(3);
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 3L));
        RunRecord open = journal.reader().run(run.id()).orElseThrow();
        assertThat(open.state()).isEqualTo(RunState.PAUSED);

        RunLoop loop = new RunLoop(open, journal, new ScriptedEngine(ScriptedEngine::enrolled), outside());
        loop.run();
        assertThat(loop.control().await().count(OutcomeKind.ENROLLED)).isEqualTo(3);
    }

    @Test
    void whereItIsTooEarlyItIsWaitedForAndLookedAtOnceMore() throws Exception {
        SettleProgress end = settle(Duration.ofMillis(300), Duration.ofSeconds(5));
        assertThat(end.notCounted()).isEqualTo(3);
        assertThat(end.looked()).isEqualTo(3);
        assertThat(engine.asked).hasSizeBetween(3, 6);
    }

    @Test
    void oneReceiptIsNeverGivenToTwoRows() throws Exception {
        Holdings same = holds("900", "78");
        truth.put("1001", same);
        truth.put("1002", same);
        SettleProgress end = settle(Duration.ZERO, Duration.ZERO);
        assertThat(end.counted()).isEqualTo(1);
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.WAITING, 2L));
    }

    @Test
    void aRowThatIsToldByOneOfItsSendingsIsNotInDoubtForTheOther() throws Exception {
        EnrolmentId row = journal.doubts().of(run).getFirst().row();
        journal.doubts().orderResend(run, List.of(row), "Tess", "till was down");
        new RunLoop(journal.reader().run(run.id()).orElseThrow(), journal, engine, outside(), true).run();
        assertThat(engine.sent).containsExactly("1001", "1002", "1003", "1001");

        truth.put("1001", holds("1001", "78"));
        SettleProgress end = settle(Duration.ZERO, Duration.ZERO);
        assertThat(end.total()).isEqualTo(4);
        assertThat(end.looked()).isEqualTo(4);
        assertThat(end.counted()).isEqualTo(1);
        assertThat(end.notCounted()).isEqualTo(2);
        assertThat(end.inDoubt()).isZero();
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.WAITING, 2L));
    }

    @Test
    void aDoubtEndsOnlyOnce() throws Exception {
        Doubt doubt = journal.doubts().of(run).getFirst();
        Ruling ruling = new Ruling(
                Ruling.How.DECIDED,
                new Verdict.Cleared(Reason.of(ReasonCode.DECIDED_NOT_ENROLLED)),
                "Tess",
                "seen at the till",
                "");
        assertThat(journal.doubts().rule(run, doubt, ruling)).isTrue();
        assertThat(journal.doubts().rule(run, doubt, ruling)).isFalse();
    }

    @Test
    void anOrderedResendGoesOutOnceAndTheDoubtStaysUntilItCounts() throws Exception {
        List<Doubt> doubts = journal.doubts().of(run);
        assertThat(journal.doubts().orderResend(run, List.of(doubts.getFirst().row()), "Tess", "till was down"))
                .isEqualTo(1);
        assertThat(journal.doubts().orderResend(run, List.of(doubts.getFirst().row()), "Tess", "again"))
                .isZero();
        assertThat(journal.doubts().resendsWaiting(run)).isEqualTo(1);

        ScriptedEngine calm = new ScriptedEngine(ScriptedEngine::enrolled);
        RunLoop loop = new RunLoop(journal.reader().run(run.id()).orElseThrow(), journal, calm, outside());
        loop.run();
        assertThat(calm.sent).containsExactly("1001");
        assertThat(loop.control().await().counts())
                .containsEntry(OutcomeKind.ENROLLED, 1L)
                .containsEntry(OutcomeKind.NEEDS_CHECKING, 2L);
        assertThat(journal.doubts().resendsWaiting(run)).isZero();
    }

    @Test
    void anOrderThatWasNotCarriedOutEndsWithTheDoubtItWasGivenFor() throws Exception {
        Doubt doubt = journal.doubts().of(run).getFirst();
        journal.doubts().orderResend(run, List.of(doubt.row()), "Tess", "till was down");
        settle(Duration.ZERO, Duration.ZERO);
        assertThat(journal.doubts().resendsWaiting(run)).isZero();

        AtomicInteger calls = new AtomicInteger();
        ScriptedEngine losing = new ScriptedEngine(permit -> {
            calls.incrementAndGet();
            return ScriptedEngine.all(permit, new Verdict.Unknown(LOST), Advice.GO_ON);
        });
        new RunLoop(journal.reader().run(run.id()).orElseThrow(), journal, losing, outside()).run();
        assertThat(calls).as("the first sending anew, and nothing on top of it").hasValue(1);
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 3L));
    }

    @Test
    void whatIsOrderedForSingleRowsLeavesTheRestOfTheRunUnsent() throws Exception {
        RunId id = journal.approve(Runs.order(1), Runs.rows(2_001, 3).iterator());
        RunRecord second = journal.reader().run(id).orElseThrow();
        ScriptedEngine losing = new ScriptedEngine(
                permit -> ScriptedEngine.all(permit, new Verdict.Unknown(LOST), new Advice.Pause(LOST)));
        new RunLoop(second, journal, losing, outside()).run();
        Doubt doubt = journal.doubts().of(second).getFirst();
        journal.doubts().orderResend(second, List.of(doubt.row()), "Tess", "till was down");

        ScriptedEngine calm = new ScriptedEngine(ScriptedEngine::enrolled);
        RunLoop loop = new RunLoop(journal.reader().run(id).orElseThrow(), journal, calm, outside(), true);
        loop.run();
        assertThat(calm.sent).containsExactly("2001");
        RunProgress end = loop.control().await();
        assertThat(end.state()).isEqualTo(RunState.STOPPED);
        assertThat(end.count(OutcomeKind.WAITING)).isEqualTo(2);
    }

    @Test
    void aResendThatIsRefusedLeavesTheRowInDoubt() throws Exception {
        Doubt doubt = journal.doubts().of(run).getFirst();
        journal.doubts().orderResend(run, List.of(doubt.row()), "Tess", "till was down");
        Reason limit = Reason.ofServer("8890", "limit");
        ScriptedEngine full =
                new ScriptedEngine(permit -> ScriptedEngine.all(permit, new Verdict.Rejected(limit), Advice.GO_ON));
        RunLoop loop = new RunLoop(journal.reader().run(run.id()).orElseThrow(), journal, full, outside());
        loop.run();
        assertThat(loop.control().await().count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(3);
    }

    @Test
    void aServerThatCannotBeAskedEndsTheSettlingAndKeepsWhatWasFound() throws Exception {
        truth.put("1001", holds("1001", "78"));
        engine.holdings = inquiry -> {
            if (inquiry.value().equals("1002")) {
                throw new IllegalStateException("broken");
            }
            return truth.getOrDefault(inquiry.value(), holds(inquiry.value()));
        };
        Settling settling = new Settling(run, journal.doubts(), engine, outside(), Duration.ofHours(1), Duration.ZERO);
        assertThatThrownBy(settling::run).isInstanceOf(IllegalStateException.class);
        assertThat(settling.hasEnded()).isTrue();
        assertThat(counts()).containsEntry(OutcomeKind.ENROLLED, 1L);
    }

    @Test
    void receiptsAreTakenBackByARunOfTheirOwn() throws Exception {
        truth.put("1001", holds("1001", "78"));
        truth.put("1002", holds("1002", "79"));
        settle(Duration.ofHours(1), Duration.ZERO);
        assertThat(journal.receipts(run, true)).isEqualTo(2);

        RunRecord back = journal.reader()
                .run(journal.approveTakeBack(run, 10, "Tess", "wrong promotion"))
                .orElseThrow();
        assertThat(back.takesBack()).contains(run.id());
        ScriptedEngine taker = new ScriptedEngine(permit -> {
            assertThat(permit.value(0)).isEqualTo("1001");
            assertThat(permit.earnedId(0)).isEqualTo("78");
            return ScriptedEngine.enrolled(permit);
        });
        RunLoop loop = new RunLoop(back, journal, taker, outside());
        loop.run();
        assertThat(loop.control().await().counts()).isEqualTo(Map.of(OutcomeKind.TAKEN_BACK, 2L));
        assertThat(counts()).isEqualTo(Map.of(OutcomeKind.TAKEN_BACK, 2L, OutcomeKind.NEEDS_CHECKING, 1L));
        assertThat(journal.receipts(run, true)).isZero();
    }
}
