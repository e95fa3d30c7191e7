package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {
    private static final WireMessage NOT_FOUND =
            new WireMessage("8015", "Customer not found for the given identifiers");
    private static final WireMessage LIMIT = new WireMessage("8890", "promotion not issued");
    private static final WireMessage INACTIVE = new WireMessage("8892", "promotion is inactive");
    private static final WireMessage NEW_WARNING = new WireMessage("7777", "something new");

    // One item.

    @Test
    void aWarningThatIsNotKnownCountsOnlyWithAnEarnedId() {
        assertThat(alone(item("5", "", "900", List.of(), List.of(NEW_WARNING)))).isEqualTo("OK 900");
        assertThat(alone(item("5", "35", "", List.of(), List.of(NEW_WARNING)))).isEqualTo("UNKNOWN reply");
        assertThat(alone(item("5", "", "", List.of(), List.of(NEW_WARNING)))).isEqualTo("UNKNOWN reply");
    }

    @Test
    void anErrorBesideAReceiptLeavesADoubt() {
        assertThat(alone(item("5", "35", "900", List.of(NOT_FOUND), List.of()))).isEqualTo("UNKNOWN reply");
        assertThat(alone(item("5", "35", "", List.of(NOT_FOUND), List.of()))).isEqualTo("UNKNOWN reply");
        assertThat(alone(item("5", "35", "900", List.of(INACTIVE), List.of()))).isEqualTo("UNKNOWN reply");
    }

    @Test
    void theLimitBesideAReceiptLeavesADoubt() {
        assertThat(alone(item("5", "35", "900", List.of(), List.of(LIMIT)))).isEqualTo("UNKNOWN reply");
    }

    @Test
    void theLimitIsFoundBehindOtherWarnings() {
        assertThat(alone(item("5", "", "", List.of(), List.of(NEW_WARNING, LIMIT))))
                .isEqualTo("REJECTED 8890");
    }

    @Test
    void neitherAYesNorANoIsADoubt() {
        assertThat(alone(item("5", "", "", List.of(), List.of()))).isEqualTo("UNKNOWN reply");
        ReplyItem empty = new ReplyItem(Optional.empty(), List.of(), List.of());
        assertThat(alone(empty)).isEqualTo("UNKNOWN reply");
    }

    @Test
    void aReceiptWithoutACustomerIsADoubt() {
        assertThat(alone(item("", "35", "900", List.of(), List.of()))).isEqualTo("UNKNOWN reply");
    }

    @Test
    void anErrorThisVersionDoesNotKnowIsShownUnderItsOwnNumber() {
        ReplyItem strange = ReplyItem.failed(new WireMessage("4711", "out of confetti"));
        Reading reading = read(mobiles(1), strange);
        assertThat(reading.verdicts().getFirst()).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.reason().code()).isEqualTo(ReasonCode.OTHER_CODE);
            assertThat(rejected.reason().key()).isEqualTo("4711");
            assertThat(rejected.reason().detail()).isEqualTo("out of confetti");
        });
    }

    @Test
    void whatAServerQuotesFromTheRequestIsMasked() {
        ReplyItem quoting = ReplyItem.failed(new WireMessage("8015", "no asha@example.com, no 919986000586\n here"));
        Verdict verdict = read(mobiles(1), quoting).verdicts().getFirst();
        assertThat(((Verdict.Rejected) verdict).reason().detail()).isEqualTo("no … no …  here");
    }

    @Test
    void aReceiptBesideSomethingTakenBackIsADoubt() {
        ItemResult both = new ItemResult("CUSTOMER", "5", "56799", "", "469", "35", "900", List.of("66"));
        assertThat(alone(ReplyItem.issued(both))).isEqualTo("UNKNOWN reply");
    }

    @Test
    void onlyACustomerIsEnrolled() {
        ItemResult till = new ItemResult("TILL", "5", "56799", "", "469", "35", "900");
        ItemResult untyped = new ItemResult("", "5", "56799", "", "469", "35", "900");
        assertThat(alone(ReplyItem.issued(till))).isEqualTo("UNKNOWN reply");
        assertThat(alone(ReplyItem.issued(untyped))).isEqualTo("OK 900");
    }

    @Test
    void aLongMessageIsCut() {
        assertThat(detail("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(detail("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
        assertThat(detail("\t five digits 12345 stay \n")).isEqualTo("five digits 12345 stay");
        assertThat(detail("six 123456 go")).isEqualTo("six … go");
    }

    private static String detail(String message) {
        Verdict verdict = read(mobiles(1), ReplyItem.failed(new WireMessage("8015", message)))
                .verdicts()
                .getFirst();
        return ((Verdict.Rejected) verdict).reason().detail();
    }

    @Test
    void anErrorWithoutANumberIsCountedAsOther() {
        Verdict verdict = read(mobiles(1), ReplyItem.failed(new WireMessage("", "no")))
                .verdicts()
                .getFirst();
        assertThat(verdict).isEqualTo(new Verdict.Rejected(Reason.of(ReasonCode.OTHER_CODE, "no")));
    }

    @Test
    void aReceiptTellsAllItsNumbersAndWhenItWasRead() {
        Verdict verdict = read(mobiles(1), issued("5", "900")).verdicts().getFirst();
        assertThat(verdict).isEqualTo(new Verdict.Ok(new Receipt("900", "35", "5", Printed.AT)));
    }

    // The whole reply.

    @Test
    void oneRefusalForAllMayCountOneOrEveryCustomer() {
        List<ReplyItem> one = List.of(ReplyItem.failed(INACTIVE));
        for (long count : new long[] {1, 3}) {
            Reading reading = ReplyReader.read(mobiles(3), new BulkReply(one, count, count), Printed.AT);
            assertThat(Words.of(reading)).containsExactly("REFUSED 8892", "REFUSED 8892", "REFUSED 8892");
            assertThat(reading.attribution()).isEqualTo(Attribution.UNIFORM);
        }
        for (long[] counts : new long[][] {{1, 3}, {3, 1}, {2, 2}, {0, 0}, {3, 0}}) {
            Reading reading = ReplyReader.read(mobiles(3), new BulkReply(one, counts[0], counts[1]), Printed.AT);
            assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
            assertThat(reading.attribution()).isEqualTo(Attribution.NONE);
        }
    }

    @Test
    void twoRefusalsForThreeCustomersAreADoubt() {
        ReplyItem refused = ReplyItem.failed(INACTIVE);
        for (long count : new long[] {2, 3}) {
            BulkReply reply = new BulkReply(List.of(refused, refused), count, count);
            assertThat(reason(ReplyReader.read(mobiles(3), reply, Printed.AT))).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
        }
    }

    @Test
    void aRefusalForEachWhoseCountsSayOtherwiseIsADoubt() {
        ReplyItem refused = ReplyItem.failed(INACTIVE);
        BulkReply reply = new BulkReply(List.of(refused, refused), 2, 1);
        assertThat(reason(ReplyReader.read(mobiles(2), reply, Printed.AT))).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
    }

    @Test
    void nothingAboutNobodySaysNothing() {
        Reading reading = read(mobiles(0));
        assertThat(reading.verdicts()).isEmpty();
        assertThat(reading.refusal()).isEmpty();
    }

    @Test
    void whatIsNoReplySaysWhereItBroke() {
        byte[] body = "{\"response\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThat(ReplyReader.read(mobiles(1), body, Printed.AT).verdicts())
                .containsExactly(
                        new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON, "reply.totalCount: missing")));
    }

    @Test
    void itemsThatNameNobodyDoNotContradictEachOther() {
        ReplyItem limited = item("", "", "", List.of(), List.of(LIMIT));
        assertThat(Words.of(read(mobiles(2), limited, limited))).containsExactly("REJECTED 8890", "REJECTED 8890");
    }

    @Test
    void aStrangeWarningAboutNothingIsADoubt() {
        assertThat(alone(new ReplyItem(Optional.empty(), List.of(), List.of(NEW_WARNING))))
                .isEqualTo("UNKNOWN reply");
    }

    @Test
    void refusalsForDifferentReasonsAreOfTheCustomers() {
        ReplyItem inactive = ReplyItem.failed(INACTIVE);
        ReplyItem group = ReplyItem.failed(new WireMessage("8899", "user group"));
        assertThat(Words.of(read(mobiles(2), inactive, group))).containsExactly("REJECTED 8892", "REJECTED 8899");
        ReplyItem twice = new ReplyItem(Optional.empty(), List.of(INACTIVE, INACTIVE), List.of());
        assertThat(alone(twice)).isEqualTo("REJECTED 8892");
    }

    @Test
    void aRefusalBesideSomethingThatWasDoneIsNoRefusal() {
        ItemResult back = new ItemResult("CUSTOMER", "5", "56799", "", "469", "", "", List.of("66"));
        ReplyItem claims = new ReplyItem(Optional.of(back), List.of(INACTIVE), List.of());
        Reading reading = read(mobiles(1), claims);
        assertThat(reading.refusal()).isEmpty();
        assertThat(Words.of(reading)).containsExactly("REJECTED 8892");
        ItemResult named = new ItemResult("CUSTOMER", "5", "56799", "", "469", "", "");
        Reading refused = read(mobiles(1), new ReplyItem(Optional.of(named), List.of(INACTIVE), List.of()));
        assertThat(refused.refusal()).contains(Reason.ofServer("8892", "promotion is inactive"));
    }

    @Test
    void anItemOfAnotherProgramMakesEverythingUnknownAndOneThatSaysNeitherDoesNot() {
        ItemResult foreign = new ItemResult("CUSTOMER", "6", "56799", "", "470", "36", "901");
        assertThat(reason(read(mobiles(2), issued("5", "900"), ReplyItem.issued(foreign))))
                .isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
        ItemResult silent = new ItemResult("CUSTOMER", "6", "", "", "", "36", "901");
        assertThat(Words.of(read(mobiles(1), ReplyItem.issued(silent)))).containsExactly("OK 901");
        Sent byIdentifier = Sent.giving(Action.DIRECT_ISSUE, "", "", IdentifierKind.MOBILE, List.of("919986000586"));
        assertThat(Words.of(read(byIdentifier, ReplyItem.issued(foreign)))).containsExactly("OK 901");
    }

    @Test
    void namedOnesAreKnownByPositionWhereTheyWereSentByMobile() {
        Reading reading = read(mobiles(3), issued("5", "900"), ReplyItem.failed(NOT_FOUND), issued("6", "901"));
        assertThat(reading.customerIds()).containsExactly("5", "", "6");
        assertThat(reading.refusal()).isEmpty();
        assertThat(reading.extraFields()).isEmpty();
        assertThat(read(ids("5", "6", "7"), issued("5", "900"), ReplyItem.failed(NOT_FOUND), issued("7", "901"))
                        .customerIds())
                .isEmpty();
    }

    @Test
    void aReadingIsMasked() {
        assertThat(read(mobiles(2), issued("5", "900"), issued("6", "901"))).hasToString("Reading[2, UNIFORM]");
        assertThat(mobiles(2)).hasToString("Sent[DIRECT_ISSUE, 2 MOBILE]");
    }

    @Test
    void theSameRefusalForEachCustomerIsARefusalOfTheRequest() {
        ReplyItem refused = ReplyItem.failed(INACTIVE);
        Reading reading = read(mobiles(3), refused, refused, refused);
        assertThat(Words.of(reading)).containsOnly("REFUSED 8892");
        assertThat(reading.refusal()).isPresent();
    }

    @Test
    void aRefusalOfOnlySomeCustomersIsNoRefusalOfTheRequest() {
        Reading reading = read(mobiles(2), ReplyItem.failed(INACTIVE), issued("5", "900"));
        assertThat(Words.of(reading)).containsExactly("REJECTED 8892", "OK 900");
        assertThat(reading.refusal()).isEmpty();
    }

    @Test
    void aRefusalWhoseCountsSayOtherwiseIsADoubt() {
        BulkReply contradicting = new BulkReply(List.of(ReplyItem.failed(INACTIVE)), 1, 0);
        Reading reading = ReplyReader.read(mobiles(3), contradicting, Printed.AT);
        assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
    }

    @Test
    void countsThatDoNotAgreeMakeEverythingUnknown() {
        List<ReplyItem> items = List.of(issued("5", "900"), ReplyItem.failed(NOT_FOUND));
        for (long[] counts : new long[][] {{1, 1}, {3, 1}, {2, 0}, {2, 2}, {-2, 1}, {2L << 32, 1}}) {
            BulkReply reply = new BulkReply(items, counts[0], counts[1]);
            Reading reading = ReplyReader.read(mobiles(2), reply, Printed.AT);
            assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
            assertThat(Words.of(reading)).containsOnly("UNKNOWN reply");
        }
    }

    @Test
    void oneItemTooFewOrTooManyMakesEverythingUnknown() {
        assertThat(reason(read(mobiles(3), issued("5", "900"), issued("6", "901"))))
                .isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
        assertThat(reason(read(mobiles(1), issued("5", "900"), issued("6", "901"))))
                .isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
        assertThat(reason(read(mobiles(1)))).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
    }

    @Test
    void twoItemsOfOneCustomerMakeEverythingUnknown() {
        Reading reading = read(mobiles(3), issued("5", "900"), ReplyItem.failed(NOT_FOUND), issued("5", "901"));
        assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
        assertThat(Words.of(reading)).containsOnly("UNKNOWN reply");
    }

    @Test
    void anItemOfAnotherPromotionMakesEverythingUnknown() {
        ItemResult foreign = new ItemResult("CUSTOMER", "6", "99", "", "469", "36", "901");
        assertThat(reason(read(mobiles(2), issued("5", "900"), ReplyItem.issued(foreign))))
                .isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
    }

    @Test
    void mobilesAreAttributedByOrder() {
        Reading reading = read(
                mobiles(4),
                issued("5", "900"),
                ReplyItem.failed(NOT_FOUND),
                item("7", "", "", List.of(), List.of(LIMIT)),
                issued("6", "901"));
        assertThat(Words.of(reading)).containsExactly("OK 900", "REJECTED 8015", "REJECTED 8890", "OK 901");
        assertThat(reading.attribution()).isEqualTo(Attribution.BY_POSITION);
    }

    @Test
    void whereEveryoneIsAlikeTheOrderDoesNotMatter() {
        assertThat(read(mobiles(2), ReplyItem.failed(NOT_FOUND), ReplyItem.failed(NOT_FOUND))
                        .attribution())
                .isEqualTo(Attribution.UNIFORM);
        assertThat(read(mobiles(2), issued("5", "900"), issued("6", "901")).attribution())
                .isEqualTo(Attribution.UNIFORM);
    }

    // Sent by id.

    @Test
    void shuffledItemsFindTheirCustomersById() {
        Reading reading = read(
                ids("11", "12", "13", "14"),
                ReplyItem.failed(NOT_FOUND),
                issued("13", "901"),
                ReplyItem.failed(NOT_FOUND),
                issued("11", "900"));
        assertThat(Words.of(reading)).containsExactly("OK 900", "REJECTED 8015", "OK 901", "REJECTED 8015");
        assertThat(reading.attribution()).isEqualTo(Attribution.BY_ID);
    }

    @Test
    void aWarnedItemFindsItsCustomerById() {
        Reading reading = read(ids("11", "12"), item("12", "", "", List.of(), List.of(LIMIT)), issued("11", "900"));
        assertThat(Words.of(reading)).containsExactly("OK 900", "REJECTED 8890");
    }

    @Test
    void aCustomerWhoWasNotSentMakesEverythingUnknown() {
        Reading reading = read(ids("11", "12"), issued("11", "900"), issued("99", "901"));
        assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
    }

    @Test
    void zerosInFrontOfAnIdDoNotMakeAnotherCustomer() {
        assertThat(Words.of(read(ids("0011"), issued("11", "900")))).containsExactly("OK 900");
        assertThat(reason(read(ids("0011", "11"), issued("11", "900"), ReplyItem.failed(NOT_FOUND))))
                .isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
    }

    @Test
    void twoItemsOfOneIdWrittenDifferentlyMakeEverythingUnknown() {
        Reading reading = read(ids("11", "12"), issued("11", "900"), issued("011", "901"));
        assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
        assertThat(Words.of(reading)).containsOnly("UNKNOWN reply");
    }

    /** Swapped, a customer who may be enrolled would be called failed, and sent again with the failed ones. */
    @Test
    void anUnclearItemBesideFailedOnesMakesAllThatAreNotNamedUnknown() {
        ReplyItem unclear = new ReplyItem(Optional.empty(), List.of(), List.of());
        Reading reading = read(ids("11", "12", "13"), ReplyItem.failed(NOT_FOUND), issued("12", "900"), unclear);
        assertThat(Words.of(reading)).containsExactly("UNKNOWN reply", "OK 900", "UNKNOWN reply");
        assertThat(reading.attribution()).isEqualTo(Attribution.BY_ID);
    }

    @Test
    void whereNobodyIsNamedTheOrderIsNotShownUnlessAllFailed() {
        ReplyItem unclear = new ReplyItem(Optional.empty(), List.of(), List.of());
        Reading mixed = read(ids("11", "12"), ReplyItem.failed(NOT_FOUND), unclear);
        assertThat(Words.of(mixed)).containsOnly("UNKNOWN reply");
        assertThat(reason(mixed)).isEqualTo(ReasonCode.REPLY_CONTRADICTORY);
        assertThat(mixed.attribution()).isEqualTo(Attribution.BY_ID);
        Reading failed =
                read(ids("11", "12"), ReplyItem.failed(NOT_FOUND), ReplyItem.failed(new WireMessage("8003", "source")));
        assertThat(Words.of(failed)).containsExactly("REJECTED 8015", "REJECTED 8003");
        assertThat(failed.attribution()).isEqualTo(Attribution.BY_POSITION);
    }

    @Test
    void whereEverybodyIsNamedOrTheRestIsAlikeItIsKnownById() {
        assertThat(read(ids("11", "12"), issued("12", "901"), issued("11", "900"))
                        .attribution())
                .isEqualTo(Attribution.BY_ID);
        assertThat(read(
                                ids("11", "12", "13"),
                                issued("11", "900"),
                                ReplyItem.failed(NOT_FOUND),
                                ReplyItem.failed(NOT_FOUND))
                        .attribution())
                .isEqualTo(Attribution.BY_ID);
    }

    @Test
    void failedOnesOfSeveralKindsFallInOrderWhileTheOrderHolds() {
        Reading reading = read(
                ids("11", "12", "13"),
                ReplyItem.failed(NOT_FOUND),
                issued("12", "900"),
                ReplyItem.failed(new WireMessage("8003", "Invalid source")));
        assertThat(Words.of(reading)).containsExactly("REJECTED 8015", "OK 900", "REJECTED 8003");
        assertThat(reading.attribution()).isEqualTo(Attribution.BY_POSITION);
    }

    @Test
    void failedOnesOfSeveralKindsAreCertainButNotTheirReasonOnceTheOrderIsBroken() {
        Reading reading = read(
                ids("11", "12", "13"),
                ReplyItem.failed(NOT_FOUND),
                ReplyItem.failed(new WireMessage("8003", "Invalid source")),
                issued("12", "900"));
        assertThat(Words.of(reading)).containsExactly("REJECTED other", "OK 900", "REJECTED other");
        Verdict first = reading.verdicts().getFirst();
        assertThat(((Verdict.Rejected) first).reason().detail()).isEqualTo("8003 / 8015");
    }

    @Test
    void anUnclearItemAmongTheRestMakesTheRestUnknownOnceTheOrderIsBroken() {
        ReplyItem unclear = new ReplyItem(Optional.empty(), List.of(), List.of());
        Reading reading = read(ids("11", "12", "13"), ReplyItem.failed(NOT_FOUND), unclear, issued("12", "900"));
        assertThat(Words.of(reading)).containsExactly("UNKNOWN reply", "OK 900", "UNKNOWN reply");
    }

    private static String alone(ReplyItem item) {
        Reading byMobile = read(mobiles(1), item);
        Reading byId = read(ids("5"), item);
        assertThat(Words.of(byMobile)).isEqualTo(Words.of(byId));
        return Words.of(byMobile).getFirst();
    }

    private static Reading read(Sent sent, ReplyItem... items) {
        long failures =
                List.of(items).stream().filter(item -> !item.errors().isEmpty()).count();
        return ReplyReader.read(sent, new BulkReply(List.of(items), items.length, failures), Printed.AT);
    }

    private static ReplyItem issued(String customer, String earned) {
        return item(customer, "35", earned, List.of(), List.of());
    }

    private static ReplyItem item(
            String customer, String issual, String earned, List<WireMessage> errors, List<WireMessage> warnings) {
        ItemResult result = new ItemResult("CUSTOMER", customer, "56799", "", "469", issual, earned);
        return new ReplyItem(Optional.of(result), errors, warnings);
    }

    private static Sent ids(String... values) {
        return Sent.giving(Action.DIRECT_ISSUE, "469", "56799", IdentifierKind.ID, List.of(values));
    }

    private static Sent mobiles(int count) {
        return Sent.giving(
                Action.DIRECT_ISSUE, "469", "56799", IdentifierKind.MOBILE, Collections.nCopies(count, "919986000586"));
    }

    private static ReasonCode reason(Reading reading) {
        return ((Verdict.Unknown) reading.verdicts().getFirst()).reason().code();
    }
}
