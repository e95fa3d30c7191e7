package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
    private static final String ITEM = """
            {"result":{"entityType":"CUSTOMER","entityId":5,"promotionId":1,"programId":2,"issualId":"3","earnedId":"4"},\
            "errors":[],"warnings":[]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "true",
                "\"response\"",
                "<html><body>502 Bad Gateway</body></html>",
                "{}",
                "{\"response\":null,\"totalCount\":0,\"failureCount\":0}",
                "{\"response\":{\"status\":{\"success\":\"true\",\"code\":\"401\"}},\"totalCount\":0,\"failureCount\":0}",
                "{\"response\":[null],\"totalCount\":1,\"failureCount\":0}",
                "{\"response\":[[]],\"totalCount\":1,\"failureCount\":0}",
                "{\"response\":[],\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":0}",
                "{\"response\":[],\"totalCount\":null,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":\"0\",\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":0.7,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":1e2,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":true,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":99999999999999999999,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":0,\"failureCount\":0}{\"response\":[]}",
                "{\"response\":[],\"totalCount\":0,\"failureCount\":0}<html>",
                "{\"response\":[],\"totalCount\":0,\"totalCount\":1,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":0,\"failureCount\":0,}",
                "{'response':[],\"totalCount\":0,\"failureCount\":0}",
                "{\"response\":[],/* none */\"totalCount\":0,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":00,\"failureCount\":0}",
                "{\"response\":[],\"totalCount\":NaN,\"failureCount\":0}"
            })
    void whatIsNoBulkEnvelopeIsRefused(String text) {
        assertThatThrownBy(() -> WireJson.reply(bytes(text))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"entityId\":5|\"entityId\":5.7",
                "\"entityId\":5|\"entityId\":true",
                "\"entityId\":5|\"entityId\":[5]",
                "\"entityId\":5|\"entityId\":\"\\ud800\"",
                "\"entityId\":5|\"entityId\":\"\\udc00\\ud800\"",
                "\"entityId\":5|\"entityId\":5,\"entityId\":6",
                "\"entityType\":\"CUSTOMER\"|\"entityType\":1",
                "\"errors\":[]|\"errors\":null",
                "\"errors\":[]|\"errors\":{}",
                "\"errors\":[]|\"errors\":\"\"",
                "\"errors\":[]|\"errorz\":[]",
                "\"errors\":[]|\"errors\":[\"8015\"]",
                "\"errors\":[]|\"errors\":[{\"status\":true,\"code\":8015}]",
                "\"errors\":[]|\"errors\":[{\"status\":\"false\",\"code\":8015}]",
                "\"errors\":[]|\"errors\":[{\"code\":80.15}]",
                "\"errors\":[]|\"errors\":[{\"code\":8015,\"message\":7}]",
                "\"warnings\":[]|\"warnings\":null"
            })
    void aValueOfAnotherTypeIsNeverCoerced(String change) {
        String[] parts = change.split("\\|", -1);
        assertThat(ITEM).contains(parts[0]);
        String text = envelope(ITEM.replace(parts[0], parts[1]));
        assertThatThrownBy(() -> WireJson.reply(bytes(text))).isInstanceOf(Malformed.class);
    }

    @Test
    void anIdMayBeTextOrWholeNumberOrMissingAndIsKeptAsText() throws Exception {
        assertThat(result(ITEM.replace("\"4\"", "4")).earnedId()).isEqualTo("4");
        assertThat(result(ITEM.replace("\"4\"", "9007199254740993")).earnedId()).isEqualTo("9007199254740993");
        assertThat(result(ITEM.replace("\"4\"", "92233720368547758089")).earnedId())
                .isEqualTo("92233720368547758089");
        assertThat(result(ITEM.replace("\"4\"", "\"E-4\"")).earnedId()).isEqualTo("E-4");
        assertThat(result(ITEM.replace("\"4\"", "null")).earnedId()).isEmpty();
        assertThat(result(ITEM.replace(",\"earnedId\":\"4\"", "")).earnedId()).isEmpty();
        assertThat(result(ITEM.replace(":5,", ":\"5\",")).entityId()).isEqualTo("5");
    }

    @Test
    void missingWarningsAndANullResultAreTolerated() throws Exception {
        assertThat(WireJson.reply(bytes(envelope("{\"result\":null,\"errors\":[]}")))
                        .reply()
                        .response()
                        .getFirst()
                        .result())
                .isEmpty();
    }

    @Test
    void unknownFieldsAreToleratedAndNamed() throws Exception {
        String text = envelope(ITEM.replace("\"errors\"", "\"note\":{\"deep\":[1]},\"errors\""))
                .replace("\"totalCount\"", "\"traceId\":\"x\",\"totalCount\"");
        assertThat(WireJson.reply(bytes(text)).extraFields()).containsExactlyInAnyOrder("note", "traceId");
    }

    @Test
    void aFieldThatIsMissingOrNullIsNoField() throws Exception {
        for (String text : List.of("{}", "{\"field\":null}")) {
            JsonFields fields = StrictJson.object(bytes(text), 100, "reply");
            assertThat(fields.whole("field")).isEmpty();
            assertThat(fields.flag("field")).isEmpty();
            assertThat(fields.object("field")).isEmpty();
            assertThat(fields.text("field")).isEmpty();
            assertThat(fields.plain("field")).isEmpty();
            assertThat(fields.id("field")).isEmpty();
        }
    }

    @Test
    void everyUnknownFieldIsNamedOnce() throws Exception {
        String many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "\"new" + i + "\":0,")
                .collect(Collectors.joining());
        String text = envelope(ITEM).replace("\"totalCount\"", many + "\"totalCount\"");
        assertThat(WireJson.reply(bytes(text)).extraFields()).hasSize(30).contains("new1", "new30");
    }

    @Test
    void unknownFieldsOfAResultAreNamedAndThoseOfOneCustomersErrorAreNot() throws Exception {
        String text = envelope(ITEM.replace("\"entityId\"", "\"inResult\":1,\"entityId\"")
                .replace("\"errors\":[]", "\"errors\":[{\"code\":1,\"inError\":2}]"));
        assertThat(WireJson.reply(bytes(text)).extraFields()).containsExactly("inResult");
    }

    @Test
    void everyKnownFieldIsReadAndNamedNowhere() throws Exception {
        String item = """
                {"result":{"entityType":"CUSTOMER","entityId":5,"promotionId":1,"promoIdentifier":"P","promotionName":"N",\
                "programId":2,"issualId":"3","earnedId":"4","revokedEarnIds":[66,"67"],"revokedIssualId":[5]},\
                "errors":[{"status":false,"code":8015,"message":"no"}],"warnings":[{"status":false,"code":"8890","message":"limit"}]}""";
        WireJson.Parsed parsed = WireJson.reply(bytes(envelope(item)));
        assertThat(parsed.extraFields()).isEmpty();
        assertThat(parsed.reply())
                .isEqualTo(new BulkReply(
                        List.of(new ReplyItem(
                                Optional.of(
                                        new ItemResult("CUSTOMER", "5", "1", "P", "2", "3", "4", List.of("66", "67"))),
                                List.of(new WireMessage("8015", "no")),
                                List.of(new WireMessage("8890", "limit")))),
                        1,
                        0));
    }

    @Test
    void anIdIsAtMostSixtyFourCharacters() throws Exception {
        assertThat(result(ITEM.replace("\"4\"", "\"" + "x".repeat(64) + "\"")).earnedId())
                .hasSize(64);
        assertThatThrownBy(() -> result(ITEM.replace("\"4\"", "\"" + "x".repeat(65) + "\"")))
                .hasMessageContaining("longer than an id can be");
    }

    @Test
    void anItemsTextTellsItsReceiptAndNobody() throws Exception {
        assertThat(result(ITEM)).hasToString("ItemResult[CUSTOMER, 4]");
    }

    /** White space would pass for the number of a receipt. */
    @Test
    void anIdOfWhiteSpaceIsNone() throws Exception {
        assertThatThrownBy(() -> result(ITEM.replace("\"4\"", "\" \""))).hasMessageContaining("blank");
        assertThat(result(ITEM.replace("\"4\"", "\"\"")).earnedId()).isEmpty();
    }

    @Test
    void wholeCharactersOfAnyLanguageAreTakenAndHalvesAreNot() throws Exception {
        for (String whole : List.of("\\ud83d\\ude00", "a\\ud83d\\ude00b", "\\ud83d\\ude00\\ud83d\\ude00")) {
            assertThat(result(ITEM.replace("CUSTOMER", whole)).entityType()).isNotEmpty();
        }
        for (String half : List.of(
                "\\ud83d",
                "a\\ud83d",
                "a\\ude00",
                "\\ud83da",
                "\\ude00",
                "\\ud83d\\ud83d",
                "\\ud83d\\ude00\\ude00",
                "\\ude00\\ud83d")) {
            assertThatThrownBy(() -> result(ITEM.replace("CUSTOMER", half)))
                    .as(half)
                    .hasMessage("reply.response[0].result.entityType: holds half a character");
        }
    }

    @Test
    void aReplyOfExactlyTheCapIsRead() throws Exception {
        byte[] large = new byte[WireJson.REPLY_CAP];
        Arrays.fill(large, (byte) ' ');
        byte[] start = bytes(envelope(ITEM));
        System.arraycopy(start, 0, large, 0, start.length);
        assertThat(WireJson.reply(large).reply().totalCount()).isEqualTo(1);
    }

    @Test
    void aRequestIsReadAsTheVendorsServerDoes() throws Exception {
        BulkRequest bare = WireJson.request(bytes("{}"));
        assertThat(bare).isEqualTo(new BulkRequest("", "", new PromotionDetails("", "", ""), "", List.of()));
        BulkRequest full = WireJson.request(bytes("""
                {"type":"T","bulkAction":"ENROL","identifierName":"mobile",\
                "promotionDetails":{"programId":469,"promotionId":"7","promoIdentifier":"P"},\
                "customers":[{"identifierValue":91,"source":"INSTORE","earnIds":[66]},{}]}"""));
        assertThat(full)
                .isEqualTo(new BulkRequest(
                        "T",
                        "ENROL",
                        new PromotionDetails("469", "7", "P"),
                        "mobile",
                        List.of(new CustomerRef("91", "INSTORE", List.of("66")), new CustomerRef("", "", List.of()))));
    }

    @Test
    void aByteOrderMarkIsTolerated() throws Exception {
        assertThat(WireJson.reply(bytes("\uFEFF" + envelope(ITEM))).reply().totalCount())
                .isEqualTo(1);
    }

    @Test
    void aReplyInAnotherEncodingIsRefused() {
        assertThatThrownBy(() -> WireJson.reply(envelope(ITEM).getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Malformed.class);
        byte[] wrong = bytes(envelope(ITEM.replace("CUSTOMER", "CUST?MER")));
        wrong[envelope(ITEM).indexOf("CUSTOMER") + 4] = (byte) 0xE9;
        assertThatThrownBy(() -> WireJson.reply(wrong)).isInstanceOf(Malformed.class);
    }

    @Test
    void aReplyOverTheCapIsRefused() {
        byte[] large = new byte[WireJson.REPLY_CAP + 1];
        Arrays.fill(large, (byte) ' ');
        byte[] start = bytes(envelope(ITEM));
        System.arraycopy(start, 0, large, 0, start.length);
        assertThatThrownBy(() -> WireJson.reply(large)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> WireJson.reply(bytes(envelope(
                        ITEM.replace("\"errors\"", "\"deep\":" + "[".repeat(500) + "]".repeat(500) + ",\"errors\"")))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aComplaintSaysWhereAndNeverQuotesAValue() {
        assertThatThrownBy(() -> WireJson.reply(bytes(envelope(ITEM.replace("\"entityId\":5", "\"entityId\":9.5")))))
                .hasMessage("reply.response[0].result.entityId: neither a text nor a whole number");
        assertThatThrownBy(() -> WireJson.reply(bytes("{\"response\": 919986000586919986000586x")))
                .hasMessageContaining("line 1, column")
                .hasMessageNotContaining("9199");
    }

    private static ItemResult result(String item) throws Malformed {
        return WireJson.reply(bytes(envelope(item)))
                .reply()
                .response()
                .getFirst()
                .result()
                .orElseThrow();
    }

    private static String envelope(String item) {
        return "{\"response\":[" + item + "],\"totalCount\":1,\"failureCount\":0}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
