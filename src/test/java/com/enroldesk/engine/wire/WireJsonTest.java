package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
