package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.CustomerRef;
import com.enroldesk.engine.wire.ItemResult;
import com.enroldesk.engine.wire.PromotionDetails;
import com.enroldesk.engine.wire.ReplyItem;
import com.enroldesk.engine.wire.WireWriter;
import com.enroldesk.journal.Permits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    /** One mistake more than the next, in the order in which the engine looks for them (contract section 10, row 14). */
    private static final String PROMOTIONS = """
            { "programs": [ { "programId": 469, "programName": "Default" }, { "programId": 699, "programName": "Other" } ],
              "promotions": [
                { "id": 1001, "programId": 469, "name": "Open", "identifier": "OPEN", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true },
                { "id": 1002, "programId": 469, "name": "Off, and of another type", "pointsOfferType": "GENERIC",
                  "promotionStatus": "LIVE", "isActive": false },
                { "id": 1003, "programId": 469, "name": "Another type", "pointsOfferType": "LOYALTY_EARNING",
                  "promotionStatus": "LIVE", "isActive": true },
                { "id": 1004, "programId": 469, "name": "Over", "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE",
                  "isActive": true, "endDate": "2026-06-01T09:59:59Z" },
                { "id": 1005, "programId": 469, "name": "Not yet", "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE",
                  "isActive": true, "startDate": "2026-06-01T15:31+05:30" },
                { "id": 1006, "programId": 469, "name": "Ended, still active", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "COMPLETED", "isActive": true },
                { "id": 1007, "programId": 469, "name": "Ends now", "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE",
                  "isActive": true, "startDate": "2026-06-01T10:00Z", "endDate": "2026-06-01T10:00Z",
                  "maxIssualsPerCustomer": 2 },
                { "id": 1009, "programId": 469, "name": "Open to everyone", "pointsOfferType": "GENERIC",
                  "promotionStatus": "LIVE", "isActive": true },
                { "id": 1008, "programId": 699, "name": "Elsewhere", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true } ],
              "customers": [
                { "id": 7, "mobile": "919986000586", "email": "asha@example.com" },
                { "id": 8, "mobile": "919986000587" },
                { "id": 9 } ] }
            """;

    @TempDir
    Path folder;

    private LocalEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = open(LocalRules.AS_PRINTED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private LocalEngine open(LocalRules rules) throws Exception {
        LocalEngine opened =
                LocalEngine.open(folder.resolve(rules.repeatPerCustomer() + ".db"), rules, Clock.systemUTC());
        opened.load(Files.writeString(folder.resolve("catalogue.json"), PROMOTIONS));
        return opened;
    }

    // The request as a whole.

    @Test
    void theWholeRequestIsCheckedInTheVendorsOrder() throws Exception {
        assertThat(refusal("USERGROUP2", "", "", "")).isEqualTo("8899");
        assertThat(refusal("STORE", "", "", "")).isEqualTo("8901");
        assertThat(refusal("customer", "", "", "")).isEqualTo("8901");
        assertThat(refusal("CUSTOMER", "", "1001", "")).isEqualTo("8881");
        assertThat(refusal("CUSTOMER", "1", "", "")).isEqualTo("8881");
        assertThat(refusal("CUSTOMER", "1", "1", "")).isEqualTo("1101");
        assertThat(refusal("CUSTOMER", "469", "1", "")).isEqualTo("8874");
        assertThat(refusal("CUSTOMER", "469", "1008", "")).isEqualTo("8874");
        assertThat(refusal("CUSTOMER", "469", "", "NOTHING")).isEqualTo("8874");
        assertThat(refusal("CUSTOMER", "469", "1002", "")).isEqualTo("8892");
        assertThat(refusal("CUSTOMER", "469", "1004", "")).isEqualTo("8892");
        assertThat(refusal("CUSTOMER", "469", "1005", "")).isEqualTo("8892");
        assertThat(refusal("CUSTOMER", "469", "1006", "")).isEqualTo("8892");
        assertThat(refusal("CUSTOMER", "469", "1003", "")).isEqualTo("8902");
        assertThat(refusal("CUSTOMER", "469", "1001", "")).isEmpty();
        assertThat(refusal("CUSTOMER", "469", "1007", "")).isEmpty();
    }

    @Test
    void theMessageIsTheVendorsToTheLetter() throws Exception {
        BulkReply reply = engine.answer(BulkCall.DIRECT_EARN, request("id", details("469", "1004", ""), "7"), NOW);
        assertThat(WireWriter.reply(reply))
                .isEqualTo(
                        "{\"response\":[{\"errors\":[{\"status\":false,\"code\":8892,"
                                + "\"message\":\"promotion is inactive\"}],\"warnings\":[]}],\"totalCount\":1,\"failureCount\":1}");
    }

    @Test
    void aRefusalIsOneItemUnlessItIsToBeRepeated() throws Exception {
        BulkRequest request = request("id", details("469", "1", ""), "7", "8", "9");
        assertThat(engine.answer(BulkCall.DIRECT_EARN, request, NOW).response()).hasSize(1);
        try (LocalEngine repeating = open(new LocalRules(true))) {
            BulkReply reply = repeating.answer(BulkCall.DIRECT_EARN, request, NOW);
            assertThat(reply.response()).hasSize(3).allMatch(item -> code(item).equals("8874"));
            assertThat(reply.totalCount()).isEqualTo(3);
            assertThat(reply.failureCount()).isEqualTo(3);
            Reply read = repeating.send(
                    Permits.of(new ProgramId("469"), new PromotionId("1"), IdentifierKind.ID, "INSTORE", "7", "8"));
            assertThat(((Advice.Refused) read.advice()).why().key()).isEqualTo("8874");
            assertThat(read.verdicts()).allMatch(Verdict.Refused.class::isInstance);
        }
    }

    @Test
    void anIdentifierNameThatIsUnknownRefusesTheRequest() throws Exception {
        assertThat(code(engine.answer(BulkCall.DIRECT_EARN, request("card", details("469", "1001", ""), "7"), NOW)
                        .response()
                        .getFirst()))
                .isEqualTo("8013");
    }

    @Test
    void everyCallAcceptsTheTypesThatTheVendorNamesForIt() throws Exception {
        assertThat(refusal(BulkCall.DIRECT_EARN, "ANYTHING", "1001")).isEmpty();
        assertThat(refusal(BulkCall.DIRECT_EARN, "", "1003")).isEqualTo("8902");
        assertThat(refusal(BulkCall.ENROL_AND_EARN, "ENROL", "1001")).isEqualTo("8902");
        assertThat(refusal(BulkCall.ENROL_AND_EARN, "EARN", "1001")).isEmpty();
        assertThat(refusal(BulkCall.ENROL_AND_EARN, "ENROL", "1003")).isEmpty();
        assertThat(refusal(BulkCall.ENROL_AND_EARN, "EARN", "1003")).isEmpty();
        for (String action : List.of("", "enrol", "REVOKE_EARN")) {
            assertThat(refusal(BulkCall.ENROL_AND_EARN, action, "1003")).isEqualTo("8902");
        }
        for (String promotion : List.of("1001", "1003")) {
            assertThat(refusal(BulkCall.REVOKE_DIRECT_EARN, "", promotion)).isEmpty();
            assertThat(refusal(BulkCall.REVOKE_DIRECT_EARN, "REVOKE_EARN", promotion))
                    .isEmpty();
            assertThat(refusal(BulkCall.REVOKE_ENROL_AND_EARN, "REVOKE_EARN", promotion))
                    .isEmpty();
            assertThat(refusal(BulkCall.REVOKE_ENROL_AND_EARN, "", promotion)).isEqualTo("8902");
        }
        assertThat(refusal(BulkCall.REVOKE_DIRECT_EARN, "REVOKE_ENROL", "1001")).isEqualTo("8902");
        assertThat(refusal(BulkCall.REVOKE_ENROL_AND_EARN, "REVOKE_ENROL", "1001"))
                .isEqualTo("8902");
        for (BulkCall call : BulkCall.values()) {
            assertThat(refusal(call, "EARN", "1009")).isEqualTo("8902");
            assertThat(refusal(call, "EARN", "1004")).isEqualTo("8892");
        }
    }

    private String refusal(BulkCall call, String action, String promotion) throws NotAnswered {
        BulkRequest request = new BulkRequest("CUSTOMER", action, details("469", promotion, ""), "id", List.of());
        List<ReplyItem> items = engine.answer(call, request, NOW).response();
        return items.isEmpty() ? "" : code(items.getFirst());
    }

    // Customer by customer.

    @Test
    void eachCustomerIsCheckedInTheVendorsOrder() throws Exception {
        List<CustomerRef> customers = List.of(
                new CustomerRef(" ", "NOWHERE"),
                new CustomerRef("7", ""),
                new CustomerRef("1", "NOWHERE"),
                new CustomerRef("1", "INSTORE"),
                new CustomerRef("7", "instore"));
        BulkReply reply = engine.answer(
                BulkCall.DIRECT_EARN,
                new BulkRequest("CUSTOMER", "", details("469", "1001", ""), "id", customers),
                NOW);
        assertThat(reply.response().stream().map(LocalEngineTest::code))
                .containsExactly("11013", "11013", "8003", "8015", "");
        assertThat(reply.totalCount()).isEqualTo(5);
        assertThat(reply.failureCount()).isEqualTo(4);
    }

    @Test
    void withoutAnIdentifierNameEveryCustomerIsBlank() throws Exception {
        BulkReply reply = engine.answer(BulkCall.DIRECT_EARN, request("", details("469", "1001", ""), "7", "8"), NOW);
        assertThat(reply.response()).hasSize(2).allMatch(item -> code(item).equals("11013"));
    }

    @Test
    void theLimitIsAWarningWithAResultWithoutIdsAndCountsNoFailure() throws Exception {
        BulkRequest request = request("id", details("469", "1007", ""), "7", "7", "7");
        BulkReply reply = engine.answer(BulkCall.DIRECT_EARN, request, NOW);
        ReplyItem third = reply.response().get(2);
        assertThat(third.warnings().getFirst().code()).isEqualTo("8890");
        assertThat(third.errors()).isEmpty();
        assertThat(third.result().orElseThrow()).isEqualTo(new ItemResult("CUSTOMER", "7", "1007", "", "469", "", ""));
        assertThat(reply.totalCount()).isEqualTo(3);
        assertThat(reply.failureCount()).isZero();
    }

    @Test
    void oneCustomerTwiceInARequestGetsTwoEarnedIdsAndOneIssualIdUpToTheLimit() throws Exception {
        engine.answer(BulkCall.DIRECT_EARN, request("id", details("469", "1007", ""), "8"), NOW);
        List<ItemResult> results = new ArrayList<>();
        for (ReplyItem item : engine.answer(
                        BulkCall.DIRECT_EARN, request("id", details("469", "1007", ""), "7", "8", "8", "7"), NOW)
                .response()) {
            results.add(item.result().orElseThrow());
        }
        assertThat(results.stream().map(result -> !result.earnedId().isEmpty()))
                .containsExactly(true, true, false, true);
        assertThat(results.getFirst().issualId()).isEqualTo(results.getLast().issualId());
        assertThat(results.getFirst().issualId()).isNotEqualTo(results.get(1).issualId());
        List<Long> earned = results.stream()
                .map(ItemResult::earnedId)
                .filter(id -> !id.isEmpty())
                .map(Long::parseLong)
                .toList();
        assertThat(earned).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void withoutALimitACustomerCanBeEnrolledAgainAndAgain() throws Exception {
        for (int i = 0; i < 3; i++) {
            BulkReply reply =
                    engine.answer(BulkCall.DIRECT_EARN, request("id", details("469", "1001", ""), "7", "8", "7"), NOW);
            assertThat(reply.response())
                    .allMatch(item -> !item.result().orElseThrow().earnedId().isEmpty());
        }
    }

    @Test
    void aPromotionNamedByItsIdentifierIsEchoedByItAlone() throws Exception {
        ItemResult result = engine.answer(BulkCall.DIRECT_EARN, request("id", details("469", "", "OPEN"), "7"), NOW)
                .response()
                .getFirst()
                .result()
                .orElseThrow();
        assertThat(result.promoIdentifier()).isEqualTo("OPEN");
        assertThat(result.promotionId()).isEmpty();
    }

    @Test
    void aBulkActionChangesNothing() throws Exception {
        List<CustomerRef> customers = List.of(new CustomerRef("7", "INSTORE"));
        BulkRequest request = new BulkRequest("CUSTOMER", "ENROL", details("469", "1001", ""), "id", customers);
        assertThat(code(engine.answer(BulkCall.DIRECT_EARN, request, NOW)
                        .response()
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void anEmptyRequestIsAnsweredEmpty() throws Exception {
        BulkReply reply = engine.answer(BulkCall.DIRECT_EARN, request("id", details("469", "1001", "")), NOW);
        assertThat(reply).isEqualTo(new BulkReply(List.of(), 0, 0));
    }

    @Test
    void valuesThatCouldNotBeAnIdentifierAreSimplyNotFound() throws Exception {
        for (String name : List.of("id", "mobile", "email")) {
            BulkReply reply = engine.answer(
                    BulkCall.DIRECT_EARN,
                    request(
                            name,
                            details("469", "1001", ""),
                            "\"],[\"",
                            "a\\",
                            "a\u0000b",
                            "\ud800",
                            "7 OR 1=1",
                            "%",
                            "99999999999999999999",
                            "-7",
                            "'"),
                    NOW);
            assertThat(reply.response()).hasSize(9).allMatch(item -> code(item).equals("8015"));
        }
    }

    @Test
    void emailsAreFoundWhateverTheirCase() throws Exception {
        assertThat(code(engine.answer(
                                BulkCall.DIRECT_EARN,
                                request("email", details("469", "1001", ""), "Asha@Example.COM"),
                                NOW)
                        .response()
                        .getFirst()))
                .isEmpty();
    }

    // Through a permit.

    @Test
    void aLargeRequestKeepsOnlyHeadsAsEvidence() {
        String[] values =
                IntStream.range(1_000, 1_201).mapToObj(Integer::toString).toArray(String[]::new);
        Reply reply = engine.send(
                Permits.of(new ProgramId("469"), new PromotionId("1001"), IdentifierKind.ID, "INSTORE", values));
        assertThat(reply.evidence().request()).contains("\"customers\":201").doesNotContain("identifierValue");
        assertThat(reply.evidence().reply()).hasValue("{\"response\":201,\"totalCount\":201,\"failureCount\":201}");
        assertThat(reply.verdicts()).hasSize(201);
    }

    @Test
    void twoRowsOfOneCustomerInOneCallAreADoubt() {
        Reply reply = engine.send(
                Permits.of(new ProgramId("469"), new PromotionId("1001"), IdentifierKind.ID, "INSTORE", "7", "07"));
        assertThat(reply.verdicts()).allMatch(Verdict.Unknown.class::isInstance);
    }

    private String refusal(String type, String program, String promotion, String identifier) throws NotAnswered {
        List<CustomerRef> customers = List.of(new CustomerRef("7", "INSTORE"), new CustomerRef("8", "INSTORE"));
        BulkReply reply = engine.answer(
                BulkCall.DIRECT_EARN,
                new BulkRequest(type, "", details(program, promotion, identifier), "id", customers),
                NOW);
        String code = code(reply.response().getFirst());
        if (!code.isEmpty()) {
            assertThat(reply.totalCount()).isEqualTo(1);
            assertThat(reply.failureCount()).isEqualTo(1);
        }
        return code;
    }

    private static BulkRequest request(String identifierName, PromotionDetails details, String... values) {
        List<CustomerRef> customers = Stream.of(values)
                .map(value -> new CustomerRef(value, "INSTORE"))
                .toList();
        return new BulkRequest("CUSTOMER", "", details, identifierName, customers);
    }

    private static PromotionDetails details(String program, String promotion, String identifier) {
        return new PromotionDetails(program, promotion, identifier);
    }

    private static String code(ReplyItem item) {
        return item.errors().isEmpty() ? "" : item.errors().getFirst().code();
    }
}
