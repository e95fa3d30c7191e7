package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Claims and answers in the journal and on the dial, and an answer that cannot be written. */
final class BookkeepingTest {
    private static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);
    private static final Verdict OK = new Verdict.Ok(new Receipt("78", "", "1", Instant.EPOCH));

    private final LeapingTime time = new LeapingTime();
    private final ScriptedBooks journal = new ScriptedBooks();
    private final RunControl control =
            new RunControl(RunRecords.READY, Map.of(OutcomeKind.WAITING, 30L), outside(Duration.ZERO));

    private Outside outside(Duration patience) {
        return time.outside(patience, Duration.ZERO);
    }

    private Bookkeeping books(Duration patience) {
        return new Bookkeeping(journal, new RowCounts(RunRecords.READY, journal), control, outside(patience));
    }

    private static Lanes.Answer answer(Permit permit, Verdict verdict) {
        return new Lanes.Answer(permit, ScriptedEngine.all(permit, verdict, Advice.GO_ON));
    }

    private Optional<Permit> claimed(Bookkeeping books, int size) throws Exception {
        journal.ready.add(RunRecords.permit(1, size));
        return books.claim(size);
    }

    @Test
    void aClaimMovesItsRowsOnTheDialWithoutACount() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        assertThat(claimed(books, 10)).isPresent();
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 20L, OutcomeKind.SENDING, 10L));
        assertThat(books.claim(10)).isEmpty();
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 20L, OutcomeKind.SENDING, 10L));
        assertThat(books.resends()).isFalse();
        assertThat(journal.calls).containsExactly("claim 10", "claim 10");
    }

    @Test
    void theLastRowsThatWaitAreNoResend() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        claimed(books, 30);
        assertThat(books.resends()).isFalse();
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 0L, OutcomeKind.SENDING, 30L));
    }

    @Test
    void moreThanWaitedMeansThatRowsInDoubtAreSentOnceMoreAndAreCounted() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        journal.tallies = List.of(
                ScriptedBooks.tally(OutcomeKind.NEEDS_CHECKING, 2),
                ScriptedBooks.tally(OutcomeKind.NEEDS_CHECKING, 3),
                ScriptedBooks.tally(OutcomeKind.SENDING, 31));
        Permit permit = claimed(books, 31).orElseThrow();
        assertThat(books.resends()).isTrue();
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 5L, OutcomeKind.SENDING, 31L));

        journal.tallies = List.of(ScriptedBooks.tally(OutcomeKind.ENROLLED, 36));
        books.keep(answer(permit, OK), 0);
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.ENROLLED, 36L));

        control.recount(Map.of(OutcomeKind.WAITING, 50L));
        claimed(books, 10);
        assertThat(control.counts()).as("from then on it counts").isEqualTo(Map.of(OutcomeKind.ENROLLED, 36L));
    }

    @Test
    void whereNothingWasClaimedNothingIsCountedOnceMore() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        claimed(books, 31);
        journal.calls.clear();
        assertThat(books.claim(10)).isEmpty();
        assertThat(journal.calls).containsExactly("claim 10");
    }

    @Test
    void anAnswerIsKeptAndTheNextClaimedInOneCommit() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        Permit first = claimed(books, 10).orElseThrow();
        Permit second = RunRecords.permit(2, 5);
        journal.ready.add(second);
        time.pass(Duration.ofSeconds(1));
        assertThat(books.keep(answer(first, OK), 5)).contains(second);
        assertThat(journal.calls).containsExactly("claim 10", "settle 1 5");
        assertThat(journal.settled).hasSize(10).containsOnly(OK);
        assertThat(control.counts())
                .isEqualTo(Map.of(OutcomeKind.WAITING, 15L, OutcomeKind.SENDING, 5L, OutcomeKind.ENROLLED, 10L));
        assertThat(control.progress().perSecond()).isEqualTo(10);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsTriedWithWaitsThatDoubleUpToFiveSeconds() throws Exception {
        Bookkeeping books = books(Duration.ofMinutes(1));
        Permit first = claimed(books, 10).orElseThrow();
        journal.refusals = 8;
        List<RunProgress.Waiting> seen = new ArrayList<>();
        time.meanwhile = () -> seen.add(control.progress().waiting().orElseThrow());
        journal.ready.add(RunRecords.permit(2, 5));
        assertThat(books.keep(answer(first, OK), 5))
                .as("the answer comes first")
                .isEmpty();
        assertThat(time.waits.stream().map(Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
        assertThat(journal.calls.subList(1, journal.calls.size()))
                .containsExactly(
                        "settle 1 5",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0",
                        "settle 1 0");
        assertThat(seen.getFirst().hold()).contains(new RunProgress.Hold(RunProgress.Obstacle.SAVING, 1, 1));
        assertThat(seen.getFirst().left()).isEqualTo(Duration.ofMillis(59_800));
        assertThat(seen.getLast().hold()).contains(new RunProgress.Hold(RunProgress.Obstacle.SAVING, 8, 8));
        assertThat(seen.getLast().left()).isEqualTo(Duration.ofMillis(38_800));
        assertThat(control.progress().waiting()).isEmpty();
        assertThat(journal.settled).hasSize(10);
    }

    @Test
    void whatHeldTheRunBeforeIsStillSaidAfterAnAnswerThatWasWrittenAtOnce() throws Exception {
        Bookkeeping books = books(Duration.ofMinutes(1));
        Permit first = claimed(books, 10).orElseThrow();
        control.held(RunProgress.Obstacle.CONNECTION, 3, 6);
        control.waiting(Optional.of(1_000_000_000L), time.nanos);
        books.keep(answer(first, new Verdict.NotSent(WHY)), 0);
        assertThat(control.progress().waiting().orElseThrow().obstacle()).contains(RunProgress.Obstacle.CONNECTION);

        journal.refusals = 1;
        books.keep(answer(first, new Verdict.NotSent(WHY)), 0);
        assertThat(control.progress().waiting()).isEmpty();
        control.waiting(Optional.of(1_000_000_000L), time.nanos);
        assertThat(control.progress().waiting().orElseThrow().hold()).isEmpty();
    }

    @Test
    void patienceEndsAndTheAnswerIsGivenUp() throws Exception {
        Bookkeeping books = books(Duration.ofMillis(600));
        Permit first = claimed(books, 10).orElseThrow();
        journal.refusals = Integer.MAX_VALUE;
        assertThatThrownBy(() -> books.keep(answer(first, OK), 5)).isInstanceOf(Problem.class);
        assertThat(time.waits).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(control.count(OutcomeKind.SENDING)).isEqualTo(10);
    }

    @Test
    void aPermitThatIsHandedBackIsUsedUpAndItsCustomersWaitAgain() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        Permit unused = claimed(books, 10).orElseThrow();
        books.handBack(unused);
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.WAITING, 30L, OutcomeKind.SENDING, 0L));
        assertThat(journal.settled).hasSize(10).containsOnly(new Verdict.NotSent(Reason.of(ReasonCode.HELD_BACK)));
        assertThat(journal.evidence.getFirst().request()).isEmpty();
        assertThat(journal.evidence.getFirst().reply()).isEmpty();
        assertThat(journal.calls).containsExactly("claim 10", "settle 1 0");
        assertThatThrownBy(unused::use).isInstanceOf(IllegalStateException.class);
        assertThat(control.progress().sinceReply()).as("nothing was answered").isEmpty();
    }

    @Test
    void amongResendsAPermitThatIsHandedBackIsCounted() throws Exception {
        Bookkeeping books = books(Duration.ZERO);
        Permit unused = claimed(books, 31).orElseThrow();
        journal.tallies = List.of(ScriptedBooks.tally(OutcomeKind.NEEDS_CHECKING, 31));
        books.handBack(unused);
        assertThat(control.counts()).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 31L));
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"DIRECT_ISSUE", "TAKE_BACK"})
    void oneAnswerMovesItsRowsAsACountWould(Action action) {
        RunRecord run = RunRecords.of(action, RunState.RUNNING, 10, Optional.empty());
        OutcomeKind good = action == Action.TAKE_BACK ? OutcomeKind.TAKEN_BACK : OutcomeKind.ENROLLED;
        Reason limit = Reason.of(ReasonCode.LIMIT_REACHED);
        List<Verdict> verdicts = List.of(
                OK,
                new Verdict.Vouched(WHY),
                new Verdict.Rejected(WHY),
                new Verdict.Rejected(limit),
                new Verdict.Unknown(WHY),
                new Verdict.Open(),
                new Verdict.Refused(WHY),
                new Verdict.NotSent(WHY),
                new Verdict.Cleared(WHY));
        Permit permit = RunRecords.permit(1, verdicts.size());
        Reply reply = new Reply(ScriptedEngine.all(permit, OK, Advice.GO_ON).evidence(), verdicts, Advice.GO_ON);
        Map<OutcomeKind, Long> before = new EnumMap<>(Map.of(OutcomeKind.SENDING, 20L, OutcomeKind.FAILED, 4L));
        assertThat(new RowCounts(run, journal).after(before, new Lanes.Answer(permit, reply)))
                .isEqualTo(Map.of(
                        OutcomeKind.SENDING,
                        12L,
                        good,
                        2L,
                        OutcomeKind.FAILED,
                        5L,
                        OutcomeKind.NOT_ENROLLED,
                        1L,
                        OutcomeKind.NEEDS_CHECKING,
                        1L,
                        OutcomeKind.WAITING,
                        3L));
    }

    @Test
    void talliesOfOneOutcomeAreAddedUp() {
        List<Tally> tallies = List.of(
                new Tally(OutcomeKind.FAILED, Optional.of(WHY), 3),
                ScriptedBooks.tally(OutcomeKind.ENROLLED, 7),
                ScriptedBooks.tally(OutcomeKind.FAILED, 2));
        assertThat(RowCounts.of(tallies)).isEqualTo(Map.of(OutcomeKind.FAILED, 5L, OutcomeKind.ENROLLED, 7L));
    }
}
