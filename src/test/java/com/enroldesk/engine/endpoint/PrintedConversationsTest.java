package com.enroldesk.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Secret;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.Printed;
import com.enroldesk.engine.wire.WirePaths;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every request that the vendor prints (contract section 9), sent byte for byte, is answered as printed; ids that a backend makes
 * itself are compared by their being there. What is printed of calls and refusals that the endpoint does not have is read in
 * the tests of the wire.
 */
class PrintedConversationsTest {
    /** What the printed requests speak of. */
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "A" }, { "programId": 2607, "programName": "B" },
                            { "programId": 699, "programName": "C" } ],
              "promotions": [
                { "id": 56799, "programId": 469, "name": "Direct", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 1 },
                { "id": 57099, "programId": 469, "name": "Two steps", "pointsOfferType": "LOYALTY_EARNING",
                  "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 2 },
                { "id": 7, "programId": 2607, "name": "May", "identifier": "Promo_testMay13", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true },
                { "id": 74116, "programId": 699, "name": "Partial", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true } ],
              "customers": [
                { "id": 98662653, "mobile": "919986000585" }, { "id": 98662632 }, { "id": 170940055 },
                { "id": 387004879, "mobile": "919986000586" }, { "id": 555567088 },
                { "id": 552695692, "mobile": "919111111111" } ] }
            """;

    /** Ids that a backend makes, and what the vendor's page mixed up between a request and its reply (9.6). */
    private static final Set<String> MADE = Set.of("issualId", "earnedId", "accessToken");

    private static final Set<String> MIXED_UP = Set.of("entityId", "promotionId", "programId");

    @TempDir
    Path folder;

    private ServedWorld world;
    private Caller caller;

    @BeforeEach
    void serve() throws Exception {
        SignIn who = new SignIn("CLIENT_KEY", Secret.of("CLIENT_SECRET"));
        world = ServedWorld.open(folder, CATALOGUE, EndpointOptions.usual(0).with(who));
        caller = new Caller(world.address());
    }

    @AfterEach
    void close() {
        caller.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.1-request||9.1-newer",
                "9.2-request||9.2",
                "9.3-request||9.3",
                "9.5-request|98662653>999|9.5-8015",
                "9.5-request|469>1|9.5-1101",
                "9.5-request|56799>1|9.5-8874",
                "9.5-request|CUSTOMER>USERGROUP2|9.5-8899",
                "9.5-request|\"programId\": 469, \"promotionId\": 56799>|9.5-8881",
                "9.5-request|\"programId\": 469, >|9.5-8881",
                "9.5-request|, \"promotionId\": 56799>|9.5-8881",
                "9.5-request|CUSTOMER>STORE|9.5-8901",
                "9.5-request|INSTORE>|9.5-11013"
            })
    void aPrintedRequestToIssueIsAnsweredAsPrinted(String request, String change, String reply) throws Exception {
        assertAnswer(BulkCall.DIRECT_EARN, changed(request, change), printed(reply), MADE);
    }

    @Test
    void aPromotionThatIsSwitchedOffIsAnsweredAsPrinted() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.INACTIVE_AFTER, 1));
        post(BulkCall.DIRECT_EARN, printedText("9.2-request"));
        assertAnswer(BulkCall.DIRECT_EARN, printedText("9.5-request"), printed("9.5-8892"), MADE);
    }

    @Test
    void enrolAndIssueAreAnsweredAsPrinted() throws Exception {
        String enrol = printedText("9.6-request");
        String earn = enrol.replace("\"ENROL\"", "\"EARN\"");
        assertAnswer(BulkCall.ENROL_AND_EARN, earn, printed("9.5-8896"), MADE);
        Set<String> anyId = Set.of("issualId", "earnedId", "entityId", "promotionId", "programId");
        assertThat(anyId).containsAll(MIXED_UP);
        assertAnswer(BulkCall.ENROL_AND_EARN, enrol, printed("9.6-enrol"), anyId);
        assertAnswer(BulkCall.ENROL_AND_EARN, earn, printed("9.6-earn"), anyId);
        assertAnswer(BulkCall.ENROL_AND_EARN, enrol.replace("57099", "56799"), printed("9.5-8902"), MADE);
    }

    @Test
    void aPrintedTakeBackIsAnsweredAsPrintedButForTheIds() throws Exception {
        String customer = printedText("9.6-request").replace("555567088", "98662653");
        post(BulkCall.ENROL_AND_EARN, customer);
        String earn = customer.replace("\"ENROL\"", "\"EARN\"");
        String first = earnedId(post(BulkCall.ENROL_AND_EARN, earn));
        String second = earnedId(post(BulkCall.ENROL_AND_EARN, earn));
        String ids = "[" + first + ", " + second + "]";
        JsonNode expected = Caller.json(printedText("9.8").replace("[66, 67]", ids));
        assertAnswer(BulkCall.REVOKE_DIRECT_EARN, printedText("9.8-request").replace("[66, 67]", ids), expected, MADE);
    }

    @Test
    void theTokenCallIsAnsweredAsPrinted() throws Exception {
        String body = printedText("9.9-request");
        assertThat(masked(Caller.json(caller.post(WirePaths.TOKEN, body).body()), MADE))
                .isEqualTo(masked(printed("9.9-token"), MADE));
        String wrong = body.replace("CLIENT_SECRET", "GUESSED");
        assertThat(Caller.json(caller.post(WirePaths.TOKEN, wrong).body())).isEqualTo(printed("9.9-320001"));
        assertThat(Caller.json(caller.get(WirePaths.PROGRAMS).body())).isEqualTo(printed("9.9-401"));
    }

    @ParameterizedTest
    @CsvSource({
        "source=INSTORE&identifierName=mobile&identifierValue=919111111111, 9.10-found",
        "source=INSTORE&identifierName=mobile&identifierValue=919111111112, 9.10-8015",
        "source=SHOP&identifierName=mobile&identifierValue=919111111111, 9.10-8003"
    })
    void theLookUpIsAnsweredAsPrinted(String query, String reply) throws Exception {
        String body = caller.get(WirePaths.CUSTOMER + "?" + query, "X-CAP-API-OAUTH-TOKEN", token())
                .body();
        assertThat(Caller.json(body)).isEqualTo(printed(reply));
    }

    private void assertAnswer(BulkCall call, String request, JsonNode expected, Set<String> apart) throws Exception {
        assertThat(masked(post(call, request), apart)).isEqualTo(masked(expected, apart));
    }

    private JsonNode post(BulkCall call, String request) throws Exception {
        return Caller.json(caller.post(call.path(), request, "X-CAP-API-OAUTH-TOKEN", token())
                .body());
    }

    private String token() throws Exception {
        return Caller.json(
                        caller.post(WirePaths.TOKEN, printedText("9.9-request")).body())
                .at("/data/accessToken")
                .asText();
    }

    private static String earnedId(JsonNode reply) {
        return reply.at("/response/0/result/earnedId").asText();
    }

    private static String changed(String request, String change) {
        String text = printedText(request);
        if (change == null) {
            return text;
        }
        String[] parts = change.split(">", -1);
        assertThat(text).contains(parts[0]);
        return text.replace(parts[0], parts[1]);
    }

    /** With the value of every field of these names replaced by its mere being there. */
    private static JsonNode masked(JsonNode node, Set<String> names) {
        for (String name : names) {
            for (JsonNode parent : node.findParents(name)) {
                ((ObjectNode) parent).set(name, TextNode.valueOf("there"));
            }
        }
        return node;
    }

    private static JsonNode printed(String name) {
        return Caller.json(printedText(name));
    }

    private static String printedText(String name) {
        return new String(Printed.bytes(name), StandardCharsets.UTF_8);
    }
}
