package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRequestIsWrittenAsTheVendorPrintsIt() throws Exception {
        BulkRequest request = new BulkRequest(
                BulkRequest.CUSTOMER,
                "",
                new PromotionDetails("469", "56799", ""),
                "id",
                List.of(new CustomerRef("98662653", "INSTORE"), new CustomerRef("98662632", "INSTORE")));
        assertThat(WireWriter.request(request)).isEqualTo(plain("9.1-request"));
    }

    @Test
    void aRequestByIdentifierLeavesTheNumberOut() throws Exception {
        BulkRequest request = new BulkRequest(
                BulkRequest.CUSTOMER,
                "",
                new PromotionDetails("2607", "", "Promo_testMay13"),
                "mobile",
                List.of(new CustomerRef("919986000586", "INSTORE")));
        assertThat(WireWriter.request(request)).isEqualTo(plain("9.2-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.1-older", "9.1-newer", "9.2", "9.3", "9.4", "9.5-8892", "9.5-11013"})
    void aReplyIsWrittenAsTheVendorPrintsIt(String name) throws Exception {
        BulkReply reply = WireJson.reply(Printed.bytes(name)).reply();
        assertThat(WireWriter.reply(reply)).isEqualTo(plain(name));
    }

    @Test
    void anIdThatANumberWouldChangeIsWrittenAsText() {
        PromotionDetails details = new PromotionDetails("0469", "12345678901234567890", "");
        BulkRequest request = new BulkRequest(BulkRequest.CUSTOMER, "ENROL", details, "id", List.of());
        assertThat(WireWriter.request(request))
                .contains("\"bulkAction\":\"ENROL\"", "\"0469\"", "\"12345678901234567890\"");
    }

    @Test
    void theHeadOfALargeMessageNamesNobody() {
        CustomerRef customer = new CustomerRef("919986000586", "INSTORE");
        BulkRequest request = new BulkRequest(
                BulkRequest.CUSTOMER,
                "",
                new PromotionDetails("469", "56799", ""),
                "mobile",
                List.of(customer, customer));
        assertThat(WireWriter.requestHead(request))
                .isEqualTo("{\"type\":\"CUSTOMER\",\"promotionDetails\":{\"programId\":469,\"promotionId\":56799},"
                        + "\"identifierName\":\"mobile\",\"customers\":2}");
        ReplyItem item = ReplyItem.failed(new WireMessage("8015", "no"));
        assertThat(WireWriter.replyHead(new BulkReply(List.of(item, item), 2, 2)))
                .isEqualTo("{\"response\":2,\"totalCount\":2,\"failureCount\":2}");
    }

    /** The printed text without its spaces. */
    private static String plain(String name) throws Exception {
        return JSON.writeValueAsString(JSON.readTree(new String(Printed.bytes(name), StandardCharsets.UTF_8)));
    }
}
