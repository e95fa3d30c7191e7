package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each action asks for, and how its answer is read. */
class ActionsTest {
    private static final WireMessage INVALID = new WireMessage("8903", "earn ids invalid");
    private static final WireMessage NOTHING = new WireMessage("2305", "no active promotion");
    private static final WireMessage LIMIT = new WireMessage("8890", "promotion not issued");

    @ParameterizedTest
    @CsvSource({
        "DIRECT_ISSUE, DIRECT_EARN, ''",
        "ENROL, ENROL_AND_EARN, ENROL",
        "ISSUE, ENROL_AND_EARN, EARN",
        "TAKE_BACK, REVOKE_DIRECT_EARN, REVOKE_EARN"
    })
    void everyActionHasItsCallAndItsWord(Action action, BulkCall call, String word) {
        assertThat(BulkCall.of(action)).isEqualTo(call);
        Permit permit = permit(action, new String[] {"98662653"}, "66");
        assertThat(PermitRequest.of(permit).bulkAction()).isEqualTo(word);
        assertThat(BulkCall.ofPath(call.path())).contains(call);
    }

    @Test
    void theRequestToEnrolIsWrittenAsPrinted() throws Exception {
        BulkRequest printed = WireJson.request(Printed.bytes("9.6-request"));
        Permit permit = Permits.of(
                Action.ENROL, new ProgramId("469"), new PromotionId("57099"), IdentifierKind.ID, new String[] {
                    "555567088"
                });
        assertThat(PermitRequest.of(permit)).isEqualTo(printed);
    }

    @Test
    void thePrintedRequestToTakeBackIsReadAndWritten() throws Exception {
        BulkRequest printed = WireJson.request(Printed.bytes("9.8-request"));
        assertThat(printed.customers().getFirst().earnIds()).containsExactly("66", "67");
        assertThat(WireWriter.request(printed))
                .contains("\"earnIds\":[66,67]")
                .contains("\"bulkAction\":\"REVOKE_EARN\"");
        assertThat(WireJson.request(WireWriter.request(printed).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(printed);
    }

    @Test
    void earnIdsMayBeTextsButNothingElse() throws Exception {
        String request = "{\"customers\":[{\"identifierValue\":7,\"earnIds\":%s}]}";
        assertThat(customer(request, "[\"66\", 67]").earnIds()).containsExactly("66", "67");
        assertThat(customer(request, "[]").earnIds()).isEmpty();
        for (String wrong : List.of("null", "{}", "66", "[6.6]", "[null]", "[[66]]", "[true]", "[\"\"]")) {
            assertThatThrownBy(() -> customer(request, wrong)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void severalReceiptsOfOneCustomerAreAskedForTogether() {
        Permit permit = permit(Action.TAKE_BACK, new String[] {"5", "6", "05", "6"}, "900", "901", "902", "903");
        assertThat(PermitRequest.of(permit).customers())
                .containsExactly(
                        new CustomerRef("5", "INSTORE", List.of("900", "902")),
                        new CustomerRef("6", "INSTORE", List.of("901", "903")));
    }

    @Test
    void aReceiptOfAnEnrolmentIsItsIssualIdAlone() {
        Sent sent = Sent.giving(Action.ENROL, "2714", "202188", IdentifierKind.ID, List.of("423926199"));
        assertThat(Words.of(ReplyReader.read(sent, Printed.bytes("9.6-enrol"), Printed.AT)))
                .containsExactly("OK 847");
        Sent issue = Sent.giving(Action.ISSUE, "2714", "202188", IdentifierKind.ID, List.of("423926199"));
        assertThat(Words.of(ReplyReader.read(issue, Printed.bytes("9.6-earn"), Printed.AT)))
                .containsExactly("OK 840");
    }

    @Test
    void anIssualIdAloneDoesNotProveThatSomethingWasIssued() {
        Sent issue = Sent.giving(Action.ISSUE, "2714", "202188", IdentifierKind.ID, List.of("423926199"));
        assertThat(Words.of(ReplyReader.read(issue, Printed.bytes("9.6-enrol"), Printed.AT)))
                .containsExactly("UNKNOWN reply");
    }

    @Test
    void thePrintedReplyToATakeBackGivesEachReceiptBack() {
        Sent sent = takingBack(new String[] {"98662653", "98662653"}, "66", "67");
        Reading reading = ReplyReader.read(sent, Printed.bytes("9.8"), Printed.AT);
        assertThat(reading.verdicts())
                .containsExactly(
                        new Verdict.Ok(new Receipt("66", "", "98662653", Printed.AT)),
                        new Verdict.Ok(new Receipt("67", "", "98662653", Printed.AT)));
        assertThat(reading.extraFields()).isEmpty();
    }

    @Test
    void onlyExactlyWhatWasAskedForIsTakenBack() {
        Sent two = takingBack(new String[] {"5", "5"}, "66", "67");
        assertThat(words(two, revoked("5", "67", "66"))).containsExactly("OK 66", "OK 67");
        assertThat(words(two, revoked("5", "66"))).containsOnly("UNKNOWN reply");
        assertThat(words(two, revoked("5", "66", "67", "68"))).containsOnly("UNKNOWN reply");
        assertThat(words(two, revoked("5", "66", "67", "67"))).containsOnly("UNKNOWN reply");
        assertThat(words(two, revoked("5"))).containsOnly("UNKNOWN reply");
        assertThat(words(two, revoked("6", "66", "67"))).containsOnly("UNKNOWN reply");
        assertThat(words(two, ReplyItem.warned(result("5", "66", "67"), LIMIT))).containsOnly("UNKNOWN reply");
    }

    @Test
    void aTakeBackThatIsRefusedIsCertainUnlessItMayHaveDoneAPart() {
        Sent one = takingBack(new String[] {"5"}, "66");
        Sent two = takingBack(new String[] {"5", "5"}, "66", "67");
        assertThat(words(one, ReplyItem.failed(INVALID))).containsExactly("REJECTED 8903");
        assertThat(words(one, ReplyItem.failed(NOTHING))).containsExactly("REJECTED 2305");
        assertThat(words(two, ReplyItem.failed(NOTHING))).containsOnly("REJECTED 2305");
        assertThat(words(two, ReplyItem.failed(INVALID))).containsOnly("UNKNOWN reply");
        ReplyItem both = new ReplyItem(Optional.of(result("5", "66")), List.of(INVALID), List.of());
        assertThat(words(one, both)).containsExactly("UNKNOWN reply");
    }

    @Test
    void shuffledTakeBacksFindTheirReceipts() {
        Sent sent = takingBack(new String[] {"5", "6", "5", "7"}, "900", "901", "902", "903");
        assertThat(words(sent, ReplyItem.failed(NOTHING), revoked("6", "901"), revoked("5", "902", "900")))
                .containsExactly("OK 900", "OK 901", "OK 902", "REJECTED 2305");
        assertThat(words(sent, revoked("6", "901"), revoked("5", "902", "900"))).containsOnly("UNKNOWN reply");
    }

    @Test
    void aRequestThatTakesBackWithoutAnIdCannotBeMade() {
        assertThatThrownBy(() -> takingBack(new String[] {"5"}, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PermitRequest.of(permit(Action.TAKE_BACK, new String[] {"5"}, "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRequestThatTakesBackByAnythingButTheIdCannotBeMade() {
        assertThatThrownBy(() ->
                        new Sent(Action.TAKE_BACK, "469", "57099", IdentifierKind.MOBILE, List.of("91"), List.of("66")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Sent(Action.ENROL, "469", "57099", IdentifierKind.MOBILE, List.of("91"), List.of(""))
                        .earnedIds())
                .containsExactly("");
    }

    @Test
    void whatIsTakenBackIsOfACustomer() {
        Sent one = takingBack(new String[] {"5"}, "66");
        ItemResult till = new ItemResult("TILL", "5", "57099", "", "469", "", "", List.of("66"));
        assertThat(words(one, ReplyItem.issued(till))).containsExactly("UNKNOWN reply");
        ReplyItem nobody = new ReplyItem(Optional.empty(), List.of(), List.of());
        assertThat(words(one, nobody)).containsExactly("UNKNOWN reply");
    }

    @Test
    void anItemOfNobodyThatWasSentTakesNothingBack() {
        Sent one = takingBack(new String[] {"5"}, "66");
        assertThat(words(one, revoked("9"))).containsExactly("UNKNOWN reply");
        assertThat(words(one, revoked(""))).containsExactly("UNKNOWN reply");
    }

    @Test
    void oneReceiptForEachCustomerThatIsRefusedIsCertainThoughNobodyIsNamed() {
        Sent each = takingBack(new String[] {"5", "6"}, "66", "67");
        assertThat(words(each, ReplyItem.failed(INVALID), revoked("6", "67")))
                .containsExactly("REJECTED 8903", "OK 67");
        Sent uneven = takingBack(new String[] {"5", "6", "6"}, "66", "67", "68");
        assertThat(words(uneven, ReplyItem.failed(INVALID), revoked("6", "67", "68")))
                .containsExactly("UNKNOWN reply", "OK 67", "OK 68");
        ReplyItem named = new ReplyItem(Optional.of(result("5")), List.of(INVALID), List.of());
        assertThat(words(uneven, named, revoked("6", "67", "68"))).containsExactly("REJECTED 8903", "OK 67", "OK 68");
    }

    @Test
    void aReplyToGivingThatSpeaksOfTakingBackIsADoubt() {
        Sent sent = Sent.giving(Action.DIRECT_ISSUE, "469", "57099", IdentifierKind.ID, List.of("5"));
        assertThat(words(sent, revoked("5", "66"))).containsExactly("UNKNOWN reply");
    }

    private static CustomerRef customer(String request, String ids) throws Malformed {
        return WireJson.request(request.formatted(ids).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .customers()
                .getFirst();
    }

    private static List<String> words(Sent sent, ReplyItem... items) {
        long failures =
                Arrays.stream(items).filter(item -> !item.errors().isEmpty()).count();
        return Words.of(ReplyReader.read(sent, new BulkReply(List.of(items), items.length, failures), Printed.AT));
    }

    private static ReplyItem revoked(String customer, String... ids) {
        return ReplyItem.issued(result(customer, ids));
    }

    private static ItemResult result(String customer, String... ids) {
        return new ItemResult("CUSTOMER", customer, "57099", "", "469", "", "", List.of(ids));
    }

    private static Sent takingBack(String[] customers, String... earnedIds) {
        return new Sent(Action.TAKE_BACK, "469", "57099", IdentifierKind.ID, List.of(customers), List.of(earnedIds));
    }

    private static Permit permit(Action action, String[] values, String... earnedIds) {
        String[] ids = action == Action.TAKE_BACK
                ? earnedIds
                : Collections.nCopies(values.length, "").toArray(new String[0]);
        return Permits.of(action, new ProgramId("469"), new PromotionId("57099"), IdentifierKind.ID, values, ids);
    }
}
