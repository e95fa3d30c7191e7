package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of row-states section 3. */
final class OutcomeTest {
    private static final Reason NO = Reason.of(ReasonCode.CUSTOMER_NOT_FOUND);
    private static final Verdict OK = new Verdict.Ok(new Receipt("78", "", "1", Instant.EPOCH));
    private static final Verdict OPEN = new Verdict.Open();
    private static final Verdict UNKNOWN = new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON));
    private static final Verdict REJECTED = new Verdict.Rejected(NO);
    private static final Verdict LIMIT = new Verdict.Rejected(Reason.of(ReasonCode.LIMIT_REACHED));
    private static final Verdict REFUSED = new Verdict.Refused(Reason.of(ReasonCode.PROMOTION_INACTIVE));
    private static final Verdict NOT_SENT = new Verdict.NotSent(NO);
    private static final Verdict CLEARED = new Verdict.Cleared(NO);
    private static final List<Verdict> ALL = List.of(OK, OPEN, UNKNOWN, REJECTED, LIMIT, REFUSED, NOT_SENT, CLEARED);

    private static OutcomeKind kind(Verdict... verdicts) {
        return Outcome.of(new Outcome.Facts(Optional.empty(), List.of(verdicts), false, false, false))
                .kind();
    }

    @Test
    void aRowNothingWasSentForWaits() {
        assertThat(kind()).isEqualTo(OutcomeKind.WAITING);
        assertThat(kind(REFUSED)).isEqualTo(OutcomeKind.WAITING);
        assertThat(kind(NOT_SENT, CLEARED)).isEqualTo(OutcomeKind.WAITING);
    }

    @Test
    void oneVerdictDecidesAlone() {
        assertThat(kind(OK)).isEqualTo(OutcomeKind.ENROLLED);
        assertThat(kind(OPEN)).isEqualTo(OutcomeKind.SENDING);
        assertThat(kind(UNKNOWN)).isEqualTo(OutcomeKind.NEEDS_CHECKING);
        assertThat(kind(REJECTED)).isEqualTo(OutcomeKind.FAILED);
        assertThat(kind(LIMIT)).isEqualTo(OutcomeKind.NOT_ENROLLED);
    }

    @Test
    void precedenceAndNotTheLastAttemptDecides() {
        for (Verdict before : ALL) {
            for (Verdict after : ALL) {
                OutcomeKind expected = kind(before, after);
                if (List.of(before, after).contains(OK)) {
                    assertThat(expected).isEqualTo(OutcomeKind.ENROLLED);
                } else if (List.of(before, after).contains(OPEN)) {
                    assertThat(expected).isEqualTo(OutcomeKind.SENDING);
                } else if (List.of(before, after).contains(UNKNOWN)) {
                    assertThat(expected).isEqualTo(OutcomeKind.NEEDS_CHECKING);
                }
            }
        }
    }

    @Test
    void theLatestRejectionGivesTheReason() {
        assertThat(kind(REJECTED, LIMIT)).isEqualTo(OutcomeKind.NOT_ENROLLED);
        assertThat(kind(LIMIT, REJECTED)).isEqualTo(OutcomeKind.FAILED);
        assertThat(kind(REJECTED, REFUSED)).isEqualTo(OutcomeKind.FAILED);
    }

    @Test
    void anOrderedRetryWaitsAgainButNeverHidesSomethingLive() {
        assertThat(again(REJECTED)).isEqualTo(OutcomeKind.WAITING);
        assertThat(again()).isEqualTo(OutcomeKind.WAITING);
        assertThat(again(UNKNOWN)).isEqualTo(OutcomeKind.NEEDS_CHECKING);
        assertThat(again(OK)).isEqualTo(OutcomeKind.ENROLLED);
        assertThat(again(OPEN)).isEqualTo(OutcomeKind.SENDING);
    }

    private static OutcomeKind again(Verdict... verdicts) {
        return Outcome.of(new Outcome.Facts(Optional.of(NO), List.of(verdicts), true, false, false))
                .kind();
    }

    @Test
    void aRowLeftOutIsSkippedUnlessItWasSentAfterAll() {
        Optional<Reason> left = Optional.of(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "12"));
        assertThat(Outcome.of(new Outcome.Facts(left, List.of(), false, false, false)))
                .isEqualTo(new Outcome.NotAccepted(left.get()));
        assertThat(Outcome.of(new Outcome.Facts(left, List.of(OK), false, false, false)))
                .isInstanceOf(Outcome.Enrolled.class);
    }

    @Test
    void stoppingChangesOnlyRowsThatWait() {
        for (Verdict verdict : ALL) {
            OutcomeKind running = kind(verdict);
            OutcomeKind stopped = Outcome.of(new Outcome.Facts(Optional.empty(), List.of(verdict), false, true, false))
                    .kind();
            assertThat(stopped).isEqualTo(running == OutcomeKind.WAITING ? OutcomeKind.NOT_SENT : running);
        }
    }

    @Test
    void onlyAnEnrolledRowCanBeTakenBack() {
        assertThat(Outcome.of(new Outcome.Facts(Optional.empty(), List.of(OK), false, false, true))
                        .kind())
                .isEqualTo(OutcomeKind.TAKEN_BACK);
        assertThat(Outcome.of(new Outcome.Facts(Optional.empty(), List.of(REJECTED), false, false, true))
                        .kind())
                .isEqualTo(OutcomeKind.FAILED);
    }

    @Test
    void whatAPersonVouchesWasTakenBackIsTakenBack() {
        Verdict vouched = new Verdict.Vouched(Reason.of(ReasonCode.DECIDED_ENROLLED, "Tess: I saw it"));
        assertThat(Outcome.of(new Outcome.Facts(Optional.empty(), List.of(vouched), false, false, true))
                        .kind())
                .isEqualTo(OutcomeKind.TAKEN_BACK);
    }

    @Test
    void whatAPersonVouchesForIsEnrolledWithoutAReceipt() {
        Verdict vouched = new Verdict.Vouched(Reason.of(ReasonCode.DECIDED_ENROLLED, "Tess: I saw it"));
        Outcome.Facts facts = new Outcome.Facts(Optional.empty(), List.of(UNKNOWN, vouched), false, false, false);
        assertThat(Outcome.of(facts)).isEqualTo(new Outcome.Enrolled(Optional.empty()));
        assertThat(vouched.live()).isTrue();
    }

    @Test
    void aReceiptIsShownWhereThereIsOneWhateverAPersonSaid() {
        Verdict vouched = new Verdict.Vouched(Reason.of(ReasonCode.DECIDED_ENROLLED, "Tess: I saw it"));
        Receipt receipt = new Receipt("78", "", "1", Instant.EPOCH);
        for (List<Verdict> verdicts : List.of(List.of(vouched, OK), List.of(OK, vouched))) {
            assertThat(Outcome.of(new Outcome.Facts(Optional.empty(), verdicts, false, false, false)))
                    .isEqualTo(new Outcome.Enrolled(Optional.of(receipt)));
            assertThat(Outcome.of(new Outcome.Facts(Optional.empty(), verdicts, false, false, true)))
                    .isEqualTo(new Outcome.TakenBack(Optional.of(receipt)));
        }
    }

    @Test
    void theReasonOfAnOutcomeIsItsVerdicts() {
        Reason limit = Reason.of(ReasonCode.LIMIT_REACHED);
        Reason lost = Reason.of(ReasonCode.REPLY_NOT_JSON);
        assertThat(outcome(REJECTED)).isEqualTo(new Outcome.Failed(NO));
        assertThat(outcome(LIMIT)).isEqualTo(new Outcome.NotEnrolled(limit));
        assertThat(outcome(UNKNOWN)).isEqualTo(new Outcome.Unknown(lost));
        assertThat(new Outcome.NotAccepted(NO).kind()).isEqualTo(OutcomeKind.SKIPPED);
    }

    private static Outcome outcome(Verdict verdict) {
        return Outcome.of(new Outcome.Facts(Optional.empty(), List.of(verdict), false, false, false));
    }

    @Test
    void verdictsHaveStableWords() {
        assertThat(ALL.stream().map(Verdict::word))
                .containsExactly("OK", "OPEN", "UNKNOWN", "REJECTED", "REJECTED", "REFUSED", "NOT_SENT", "CLEARED");
        assertThat(new Verdict.Vouched(NO).word()).isEqualTo("OK");
    }

    @Test
    void liveIsWhatMayHaveCounted() {
        List<Verdict> live = new ArrayList<>(ALL);
        live.removeIf(verdict -> !verdict.live());
        assertThat(live).containsExactly(OK, OPEN, UNKNOWN);
    }
}
