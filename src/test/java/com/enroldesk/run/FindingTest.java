package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Receipt;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.OwnReceipts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingTest {
    private static final Instant CLAIMED = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(15);
    private static final Instant CLOSED = CLAIMED.plusSeconds(30);
    private static final Instant NOW = CLOSED.plus(SETTLE);

    private static final OwnReceipts NONE = new OwnReceipts(Set.of(), Set.of());

    private static Doubt doubt(Duration over) {
        return doubt(over, Optional.empty());
    }

    private static Doubt doubt(Duration over, Optional<Receipt> back) {
        return new Doubt(
                new EnrolmentId(1),
                1,
                1,
                IdentifierKind.MOBILE,
                "919986000586",
                "INSTORE",
                CLAIMED,
                CLOSED,
                over,
                back);
    }

    private static Holdings holds(Duration ahead, Holdings.Issued... issued) {
        return new Holdings("11", List.of(issued), OptionalInt.of(1), ahead, "{}");
    }

    private static Holdings.Issued issued(String earned, Instant at) {
        return new Holdings.Issued(earned, "5", Optional.of(at));
    }

    private static Finding find(Doubt doubt, Holdings held, String... ours) {
        return Finding.of(doubt, Action.DIRECT_ISSUE, held, new OwnReceipts(Set.of(ours), Set.of()), SETTLE, NOW);
    }

    @Test
    void whatWasIssuedAfterTheClaimCounted() {
        Finding found = find(doubt(Duration.ZERO), holds(Duration.ZERO, issued("78", CLAIMED.plusMillis(40))));
        assertThat(found).isInstanceOfSatisfying(Finding.Counted.class, counted -> {
            assertThat(counted.receipt().earnedId()).isEqualTo("78");
            assertThat(counted.receipt().customerId()).isEqualTo("11");
        });
    }

    @Test
    void aDateThatTheServerCutToWholeSecondsIsStillOurs() {
        Instant late = CLAIMED.plusMillis(900);
        Doubt doubt = new Doubt(
                new EnrolmentId(1),
                1,
                1,
                IdentifierKind.MOBILE,
                "919986000586",
                "INSTORE",
                late,
                late,
                Duration.ZERO,
                Optional.empty());
        assertThat(find(doubt, holds(Duration.ZERO, issued("78", CLAIMED)))).isInstanceOf(Finding.Counted.class);
    }

    @Test
    void twoReceiptsThatAreBothOursByTheirOwnIssualIdsAreNotInDoubt() {
        OwnReceipts ours = new OwnReceipts(Set.of(), Set.of("5", "6"));
        Holdings.Issued other = new Holdings.Issued("79", "6", Optional.of(CLAIMED.plusSeconds(2)));
        Holdings two = holds(Duration.ZERO, issued("78", CLAIMED.plusSeconds(1)), other);
        assertThat(Finding.of(doubt(SETTLE), Action.DIRECT_ISSUE, two, ours, SETTLE, NOW))
                .isInstanceOf(Finding.DidNotCount.class);
    }

    /** The older shape of the reply gives a receipt by its issual id alone, while the look-up tells both. */
    @Test
    void aReceiptWithoutAnEarnedIdIsKnownByItsIssualId() {
        OwnReceipts ours = new OwnReceipts(Set.of(), Set.of("5"));
        Holdings one = holds(Duration.ZERO, issued("78", CLAIMED.plusSeconds(1)));
        assertThat(Finding.of(doubt(SETTLE), Action.DIRECT_ISSUE, one, ours, SETTLE, NOW))
                .isInstanceOf(Finding.DidNotCount.class);

        Holdings two = holds(Duration.ZERO, issued("78", CLAIMED.plusSeconds(1)), issued("79", CLAIMED.plusSeconds(2)));
        assertThat(Finding.of(doubt(SETTLE), Action.DIRECT_ISSUE, two, ours, SETTLE, NOW))
                .isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void whatTheCustomerHadBeforeSaysNothing() {
        Holdings before = holds(Duration.ZERO, issued("77", CLAIMED.minus(Duration.ofHours(25))));
        assertThat(find(doubt(SETTLE), before)).isInstanceOf(Finding.DidNotCount.class);
        assertThat(find(doubt(SETTLE.minusSeconds(1)), before)).isEqualTo(new Finding.TooEarly(Duration.ofSeconds(1)));
    }

    @Test
    void whatTheCustomerGotShortlyBeforeMayBeOursWhereAClockWasWrong() {
        Holdings shortly = holds(Duration.ZERO, issued("77", CLAIMED.minusSeconds(3)));
        assertThat(find(doubt(SETTLE), shortly)).isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void aServerWhoseClockIsBehindIsReadByItsOwnClock() {
        Duration behind = Duration.ofHours(-2);
        assertThat(find(doubt(Duration.ZERO), holds(behind, issued("78", CLAIMED.minus(Duration.ofHours(2))))))
                .isInstanceOf(Finding.Counted.class);
        assertThat(find(doubt(SETTLE), holds(Duration.ofHours(26), issued("78", CLAIMED.plusSeconds(5)))))
                .isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void aReceiptThatIsKnownIsNoNews() {
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", CLAIMED)), "78"))
                .isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void nothingSeenIsNoProofBeforeTheSettleTime() {
        assertThat(find(doubt(Duration.ZERO), holds(Duration.ZERO))).isEqualTo(new Finding.TooEarly(SETTLE));
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO))).isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void somethingWithoutADateLeavesItOpen() {
        Holdings undated = holds(Duration.ZERO, new Holdings.Issued("78", "5", Optional.empty()));
        assertThat(find(doubt(SETTLE), undated)).isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void anEnrolmentIsKnownByItsIssualId() {
        Holdings enrolled = holds(Duration.ZERO, new Holdings.Issued("", "847", Optional.of(CLAIMED)));
        assertThat(Finding.of(doubt(Duration.ZERO), Action.ENROL, enrolled, NONE, SETTLE, NOW))
                .isInstanceOfSatisfying(
                        Finding.Counted.class,
                        counted -> assertThat(counted.receipt().number()).isEqualTo("847"));
        assertThat(find(doubt(SETTLE), enrolled)).isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void aReceiptThatIsGoneWasTakenBackAndOneThatIsThereMayStillGo() {
        Receipt receipt = new Receipt("78", "5", "11", CLAIMED);
        Doubt doubt = doubt(Duration.ZERO, Optional.of(receipt));
        assertThat(Finding.of(
                        doubt,
                        Action.TAKE_BACK,
                        holds(Duration.ZERO),
                        new OwnReceipts(Set.of("78"), Set.of()),
                        SETTLE,
                        NOW))
                .isEqualTo(new Finding.Counted(receipt));
        Holdings there = holds(Duration.ZERO, issued("78", CLAIMED));
        assertThat(Finding.of(doubt, Action.TAKE_BACK, there, new OwnReceipts(Set.of("78"), Set.of()), SETTLE, NOW))
                .isEqualTo(new Finding.TooEarly(SETTLE));
        assertThat(Finding.of(
                        doubt(SETTLE, Optional.of(receipt)),
                        Action.TAKE_BACK,
                        there,
                        new OwnReceipts(Set.of("78"), Set.of()),
                        SETTLE,
                        NOW))
                .isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void twoSecondsOfSlackAreOursAndADayBeforeThatNobodyCanTell() {
        Instant slack = CLAIMED.minusSeconds(2);
        Instant day = CLAIMED.minus(Duration.ofHours(24));
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", slack))))
                .isInstanceOf(Finding.Counted.class);
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", slack.minusNanos(1)))))
                .isInstanceOf(Finding.CannotTell.class);
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", day)))).isInstanceOf(Finding.CannotTell.class);
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", day.minusNanos(1)))))
                .isInstanceOf(Finding.DidNotCount.class);
    }

    @Test
    void ofSeveralTheEarliestIsOursInWhateverOrderTheyAreTold() {
        Holdings.Issued early = issued("78", CLAIMED.plusSeconds(1));
        Holdings.Issued late = issued("79", CLAIMED.plusSeconds(9));
        Holdings.Issued same = issued("80", CLAIMED.plusSeconds(1));
        Holdings.Issued older = issued("77", CLAIMED.minusSeconds(9));
        for (List<Holdings.Issued> order : List.of(
                List.of(early, late), List.of(late, early), List.of(early, same), List.of(late, early, older))) {
            Holdings held = holds(Duration.ZERO, order.toArray(new Holdings.Issued[0]));
            assertThat(find(doubt(Duration.ZERO), held))
                    .isEqualTo(new Finding.Counted(new Receipt("78", "5", "11", CLAIMED.plusSeconds(1))));
        }
    }

    @Test
    void somethingUnclearBeforeSomethingOldStaysUnclear() {
        Holdings held = holds(
                Duration.ZERO, issued("77", CLAIMED.minusSeconds(9)), issued("76", CLAIMED.minus(Duration.ofDays(9))));
        assertThat(find(doubt(SETTLE), held)).isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void anEnrolmentWhoseIssualIdIsKnownIsNoNewsHoweverManyHaveIt() {
        OwnReceipts ours = new OwnReceipts(Set.of(), Set.of("847"));
        Holdings.Issued enrolled = new Holdings.Issued("", "847", Optional.of(CLAIMED));
        Holdings.Issued issuedSince = new Holdings.Issued("78", "847", Optional.of(CLAIMED));
        assertThat(Finding.of(
                        doubt(SETTLE), Action.ENROL, holds(Duration.ZERO, enrolled, issuedSince), ours, SETTLE, NOW))
                .isInstanceOf(Finding.DidNotCount.class);
        Holdings one = holds(Duration.ZERO, issuedSince);
        assertThat(Finding.of(doubt(SETTLE), Action.ENROL, one, NONE, SETTLE, NOW))
                .as("a receipt of an enrolment has no earned id")
                .isEqualTo(new Finding.Counted(new Receipt("", "847", "11", CLAIMED)));
    }

    @Test
    void takingBackCannotBeToldWithoutAReceiptOrACustomer() {
        Receipt receipt = new Receipt("78", "5", "11", CLAIMED);
        Holdings nobody = new Holdings("", List.of(), OptionalInt.empty(), Duration.ZERO, "{}");
        assertThat(Finding.of(doubt(SETTLE, Optional.of(receipt)), Action.TAKE_BACK, nobody, NONE, SETTLE, NOW))
                .isInstanceOf(Finding.CannotTell.class);
        assertThat(Finding.of(doubt(SETTLE), Action.TAKE_BACK, holds(Duration.ZERO), NONE, SETTLE, NOW))
                .isInstanceOf(Finding.CannotTell.class);
        Holdings others = holds(Duration.ZERO, issued("79", CLAIMED), issued("80", CLAIMED));
        assertThat(Finding.of(doubt(SETTLE, Optional.of(receipt)), Action.TAKE_BACK, others, NONE, SETTLE, NOW))
                .isEqualTo(new Finding.Counted(receipt));
    }

    private static Doubt doubt(Instant claimed, Instant closed, Duration over) {
        return new Doubt(
                new EnrolmentId(1),
                1,
                1,
                IdentifierKind.MOBILE,
                "919986000586",
                "INSTORE",
                claimed,
                closed,
                over,
                Optional.empty());
    }

    /** Right again, it dates what was issued long before the claim that it noted. */
    @Test
    void aClockThatWasAheadAtTheClaimLeavesAllOpenThatIsNotOurs() {
        for (Duration ahead : List.of(Duration.ofHours(25), Duration.ofDays(400))) {
            Doubt doubt = doubt(CLAIMED.plus(ahead), CLOSED.plus(ahead), SETTLE);
            assertThat(find(doubt, holds(Duration.ZERO, issued("78", CLAIMED.plusSeconds(1)))))
                    .isInstanceOf(Finding.CannotTell.class);
            assertThat(find(doubt, holds(Duration.ZERO, issued("78", CLAIMED.plusSeconds(1))), "78"))
                    .isInstanceOf(Finding.DidNotCount.class);
            assertThat(find(doubt, holds(Duration.ZERO))).isInstanceOf(Finding.DidNotCount.class);
        }
    }

    /** Somebody else's receipt must not pass for ours. */
    @Test
    void aClockThatWasBehindAtTheClaimLeavesOpenWhatCameLongAfterTheRequest() {
        Duration behind = Duration.ofHours(23);
        Doubt doubt = doubt(CLAIMED.minus(behind), CLOSED.minus(behind), SETTLE);
        assertThat(find(doubt, holds(Duration.ZERO, issued("70", CLAIMED.minus(Duration.ofHours(20))))))
                .isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void anEffectMayComeUntilTheSettleTimeIsOver() {
        Instant last = CLOSED.plus(SETTLE).plusSeconds(2);
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", last))))
                .isInstanceOf(Finding.Counted.class);
        assertThat(find(doubt(SETTLE), holds(Duration.ZERO, issued("78", last.plusNanos(1)))))
                .isInstanceOf(Finding.CannotTell.class);
        Doubt setBack = doubt(CLAIMED, CLAIMED.minusSeconds(60), SETTLE);
        Instant ofClaim = CLAIMED.plus(SETTLE).plusSeconds(2);
        assertThat(find(setBack, holds(Duration.ZERO, issued("78", ofClaim)))).isInstanceOf(Finding.Counted.class);
        assertThat(find(setBack, holds(Duration.ZERO, issued("78", ofClaim.plusNanos(1)))))
                .isInstanceOf(Finding.CannotTell.class);
    }

    /** The claim cannot be later than the end of its request, give or take what two clocks drift apart. */
    @Test
    void aClaimThatSeemsLaterThanItsEndShowsAWrongClock() {
        Duration slack = Duration.ofSeconds(2).plus(SETTLE.dividedBy(1000));
        Holdings old = holds(Duration.ZERO, issued("77", CLAIMED.minus(Duration.ofDays(9))));
        Instant end = NOW.minus(SETTLE);
        assertThat(find(doubt(end.plus(slack), end.plus(slack), SETTLE), old)).isInstanceOf(Finding.DidNotCount.class);
        Instant later = end.plus(slack).plusNanos(1);
        assertThat(find(doubt(later, later, SETTLE), old)).isInstanceOf(Finding.CannotTell.class);
    }
}
