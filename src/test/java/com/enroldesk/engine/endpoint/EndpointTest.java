package com.enroldesk.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.EngineContract;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.CustomerPromotions;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.PromotionList;
import com.enroldesk.engine.wire.TokenMessage;
import com.enroldesk.engine.wire.WireJson;
import com.enroldesk.engine.wire.WireMessage;
import com.enroldesk.engine.wire.WirePaths;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final String DIRECT = BulkCall.DIRECT_EARN.path();
    private static final String BASIC = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";
    private static final String TOKEN_HEADER = "X-CAP-API-OAUTH-TOKEN";

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private ServedWorld world;
    private Caller caller;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    // Requests and their statuses.

    @Test
    void aCallIsAnsweredWithItsNumberAndTheServersTime() throws Exception {
        HttpResponse<String> first = issue("98662653");
        HttpResponse<String> second = issue("1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(reply(first).response().getFirst().result().orElseThrow().earnedId())
                .isNotEmpty();
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(first.headers().firstValue("Date")).isPresent();
        assertThat(first.headers().firstValue("X-Cap-Requestid"))
                .isPresent()
                .isNotEqualTo(second.headers().firstValue("X-Cap-Requestid"));
        assertThat(world.endpoint().bulkCalls()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/promotion/bulk/directEarn, 405",
        "PUT, /v2/promotion/bulk/revokeDirectEarn, 405",
        "POST, /v2/organization/programs, 405",
        "GET, /v3/oauth/token/generate, 405",
        "GET, /, 404",
        "POST, /v2/promotion/bulk/directEarn/, 404",
        "POST, /v2/promotion/issue, 404",
        "POST, /v2/promotion/bulk/%64irectEarn, 400"
    })
    void wrongMethodsAndPathsAreRefused(String method, String path, int status) throws Exception {
        assertThat(caller.call(method, path, "").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"customers\":{}}", "{\"type\":1}", "<html>"})
    void aBodyThatIsNoRequestIsMalformed(String body) throws Exception {
        HttpResponse<String> response = caller.post(DIRECT, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("400");
    }

    @Test
    void aReplyInWhichEveryoneFailedCanHaveTheOtherStatus() throws Exception {
        serve(EndpointOptions.usual(0).withAllFailedStatus(400), Clock.systemUTC());
        assertThat(issue("1", "2").statusCode()).isEqualTo(400);
        assertThat(issue("1", "98662653").statusCode()).isEqualTo(200);
        assertThat(reply(issue("1")).failureCount()).isEqualTo(1);
    }

    @Test
    void tooManyCustomersAreRefusedAndNobodyIsEnrolled() throws Exception {
        serve(EndpointOptions.usual(0).withMostCustomers(2), Clock.systemUTC());
        assertThat(issue("98662653", "98662632", "98662611").statusCode()).isEqualTo(413);
        assertThat(held("98662653")).isZero();
        assertThat(issue("98662653", "98662632").statusCode()).isEqualTo(200);
    }

    @Test
    void theCallsWhosePagesNameALimitKeepIt() throws Exception {
        String[] ids = new String[101];
        java.util.Arrays.setAll(ids, i -> Integer.toString(i + 1));
        assertThat(caller.post(
                                BulkCall.ENROL_AND_EARN.path(),
                                body("56799", ids).replace("\"type\"", "\"bulkAction\":\"EARN\",\"type\""))
                        .statusCode())
                .isEqualTo(413);
        assertThat(issue(ids).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyThisComputerIsListenedTo() throws Exception {
        assertThat(world.address()).startsWith("http://127.0.0.1:");
        for (var networks = java.net.NetworkInterface.getNetworkInterfaces(); networks.hasMoreElements(); ) {
            for (var address : java.util.Collections.list(networks.nextElement().getInetAddresses())) {
                int port = Integer.parseInt(world.address().substring(17));
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new java.net.Socket(address, port).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void aTakenPortIsSaidSoAndAClosedOneIsFree() throws Exception {
        int port = Integer.parseInt(world.address().substring(17));
        assertThatThrownBy(() -> Endpoint.open(world.engine(), EndpointOptions.usual(port), Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments()).containsExactly("" + port));
        world.endpoint().close();
        assertThatThrownBy(() -> issue("98662653")).isInstanceOf(ConnectException.class);
        Endpoint.open(world.engine(), EndpointOptions.usual(port), Clock.systemUTC())
                .close();
    }

    // Sign-in.

    @Test
    void withASignInNobodyElseIsLetIn() throws Exception {
        serveWithSignIn(Clock.systemUTC());
        for (String path : List.of(WirePaths.PROGRAMS, WirePaths.SOURCES, WirePaths.CUSTOMER + "?source=INSTORE")) {
            assertThat(caller.get(path).statusCode()).isEqualTo(401);
        }
        assertThat(issue("98662653").statusCode()).isEqualTo(401);
        for (String wrong :
                List.of("Basic ", "Basic c3RvcmU6cGFzcw==", BASIC + "x", BASIC.toLowerCase(java.util.Locale.ROOT))) {
            HttpResponse<String> response = caller.post(DIRECT, body("56799", "98662653"), "Authorization", wrong);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(code(response)).isEqualTo("401");
        }
        assertThat(held("98662653")).isZero();
        assertThat(caller.post(DIRECT, body("56799", "98662653"), "Authorization", BASIC)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensTheDoorUntilItEnds() throws Exception {
        Moving clock = new Moving();
        serveWithSignIn(clock);
        String token = token("server123");
        assertThat(caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, token).statusCode())
                .isEqualTo(200);
        assertThat(caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, token, "Authorization", BASIC)
                        .statusCode())
                .isEqualTo(401);
        assertThat(caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, "made-up").statusCode())
                .isEqualTo(401);
        clock.now = clock.now.plusSeconds(2);
        HttpResponse<String> ended = caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, token);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(code(ended)).isEqualTo("498");
        assertThat(caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, token("server123"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        serveWithSignIn(Clock.systemUTC());
        HttpResponse<String> refused = caller.post(WirePaths.TOKEN, "{\"key\":\"store.server\",\"secret\":\"wrong\"}");
        assertThat(code(refused)).isEqualTo("320001");
        assertThat(caller.post(WirePaths.TOKEN, "{").statusCode()).isEqualTo(400);
    }

    // Catalogue and customers.

    @Test
    void thePromotionsArePaged() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int page = 0; page < 3; page++) {
            HttpResponse<String> response = caller.get(WirePaths.PROMOTIONS + "?limit=2&offset=" + page);
            PromotionList list = PromotionList.read(bytes(response));
            assertThat(list.page().pageNumber()).hasValue(page);
            assertThat(list.page().totalEntries()).hasValue(5);
            assertThat(list.page().pageCount()).hasValue(3);
            list.promotions().forEach(promotion -> ids.add(promotion.id().value()));
        }
        assertThat(ids).hasSize(5);
        assertThat(PromotionList.read(bytes(caller.get(WirePaths.PROMOTIONS + "?limit=100&offset=0&program=699")))
                        .promotions())
                .isEmpty();
        assertThat(code(caller.get(WirePaths.PROMOTIONS))).isEqualTo("4054");
        assertThat(code(caller.get(WirePaths.PROMOTIONS + "?limit=101&offset=0")))
                .isEqualTo("4055");
    }

    @Test
    void aCustomerIsFoundByAnyIdentifier() throws Exception {
        for (String query : List.of(
                "mobile&identifierValue=919986000586",
                "email&identifierValue=Asha%40example.com",
                "id&identifierValue=98662653")) {
            HttpResponse<String> found = caller.get(WirePaths.CUSTOMER + "?source=INSTORE&identifierName=" + query);
            assertThat(found.body()).isEqualTo("{\"entity\":98662653,\"warnings\":[]}");
        }
        String query = "?source=%s&identifierName=%s&identifierValue=%s";
        for (String path : List.of(WirePaths.CUSTOMER, WirePaths.CUSTOMER_PROMOTIONS)) {
            assertThat(code(caller.get(path + query.formatted("INSTORE", "id", "1"))))
                    .isEqualTo("8015");
            assertThat(code(caller.get(path + query.formatted("NOWHERE", "id", "1"))))
                    .isEqualTo("8003");
            assertThat(code(caller.get(path + query.formatted("INSTORE", "card", "1"))))
                    .isEqualTo("8013");
        }
    }

    @Test
    void aCustomersPromotionsAreFilteredAndPaged() throws Exception {
        issue("98662653");
        String query = WirePaths.CUSTOMER_PROMOTIONS + "?source=INSTORE&identifierName=id&identifierValue=98662653";
        CustomerPromotions all = CustomerPromotions.read(bytes(caller.get(query)));
        assertThat(all.customerId()).isEqualTo("98662653");
        assertThat(all.promotions()).hasSize(4);
        assertThat(all.promotions())
                .filteredOn(held -> held.promotion().equals(new PromotionId("56799")))
                .singleElement()
                .satisfies(held -> assertThat(held.issued()).hasSize(1));
        assertThat(CustomerPromotions.read(bytes(caller.get(query + "&promotionType=ENROL_AND_ISSUE")))
                        .promotions())
                .hasSize(1);
        assertThat(CustomerPromotions.read(bytes(caller.get(query + "&programs=699,1")))
                        .promotions())
                .isEmpty();
        assertThat(CustomerPromotions.read(bytes(caller.get(query + "&limit=3&offset=1")))
                        .promotions())
                .hasSize(1);
    }

    // Faults.

    @Test
    void everyNthAnswerIsLostAfterTheCallWasDone() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.LOSE, 2));
        assertThat(issue("98662653").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> issue("98662632")).isInstanceOf(IOException.class);
        assertThat(issue("98662611").statusCode()).isEqualTo(200);
        assertThat(held("98662632")).isEqualTo(1);
        assertThat(world.endpoint().bulkCalls()).isEqualTo(3);
    }

    @Test
    void anAnswerThatIsCutWasAnnouncedInFull() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.CUT, 1));
        for (int seed = 1; seed <= 5; seed++) {
            assertThatThrownBy(() -> issue("98662653")).isInstanceOf(IOException.class);
        }
        assertThat(held("98662653")).isEqualTo(1);
    }

    @Test
    void anErrorComesAfterTheCallWasDone() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.ERROR, 1));
        assertThat(issue("98662653").statusCode()).isEqualTo(500);
        assertThat(held("98662653")).isEqualTo(1);
    }

    @Test
    void itemsAreMissingTooManyOrOutOfOrder() throws Exception {
        String[] three = {"98662653", "98662632", "98662611"};
        world.endpoint().faults(Faults.NONE.with(Fault.SHORT, 1));
        assertThat(reply(issue(three)).response()).hasSize(2);
        world.endpoint().faults(Faults.NONE.with(Fault.EXTRA, 1));
        assertThat(reply(issue(three)).response()).hasSize(4);
        world.endpoint().faults(Faults.NONE.with(Fault.SHUFFLE, 1));
        List<String> shuffled = reply(issue(three)).response().stream()
                .map(item -> item.result().orElseThrow().entityId())
                .toList();
        assertThat(shuffled).containsExactlyInAnyOrder(three).isNotEqualTo(List.of(three));
    }

    @Test
    void aPageOfTheNetworkComesWithTwoHundred() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.HTML, 1));
        HttpResponse<String> page = issue("98662653");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<html>");
    }

    @Test
    void aTokenEndsInEveryWayThereIs() throws Exception {
        serveWithSignIn(Clock.systemUTC());
        world.endpoint().faults(Faults.NONE.with(Fault.EXPIRE, 1));
        Set<Integer> statuses = new HashSet<>();
        for (int call = 0; call < 20; call++) {
            String token = token("server123");
            HttpResponse<String> ended = caller.post(DIRECT, body("56799", "98662653"), TOKEN_HEADER, token);
            statuses.add(ended.statusCode());
            assertThat(code(ended)).isEqualTo("498");
            assertThat(caller.get(WirePaths.PROGRAMS, TOKEN_HEADER, token).statusCode())
                    .isEqualTo(401);
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 401, 498);
        assertThat(held("98662653")).isZero();
    }

    @Test
    void redirectsLeadNowhereAndOnlyThoseThatMayHaveBeenDoneWere() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.REDIRECT, 1));
        Set<Integer> statuses = new HashSet<>();
        for (int call = 0; call < 60; call++) {
            int before = held("98662653", "56800");
            HttpResponse<String> moved = caller.post(DIRECT, body("56800", "98662653"));
            assertThat(moved.headers().firstValue("Location").orElseThrow()).startsWith("https://elsewhere.invalid/");
            statuses.add(moved.statusCode());
            if (moved.statusCode() >= 307) {
                assertThat(held("98662653", "56800")).isEqualTo(before);
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(301, 302, 303, 307, 308);
        assertThat(held("98662653", "56800")).isEqualTo(2);
    }

    @Test
    void moreCallsThanAllowedAreToldWhenToComeAgain() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.LIMIT, 2));
        assertThat(issue("98662653").statusCode()).isEqualTo(200);
        assertThat(issue("98662653").statusCode()).isEqualTo(200);
        HttpResponse<String> third = issue("98662632");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(50, 60);
        assertThat(held("98662632")).isZero();
        world.endpoint().faults(Faults.NONE);
        assertThat(issue("98662632").statusCode()).isEqualTo(200);
    }

    @Test
    void thePromotionGoesInactiveForCallsAndInTheList() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.INACTIVE_AFTER, 1));
        assertThat(active()).isTrue();
        assertThat(reply(issue("98662653")).failureCount()).isZero();
        assertThat(active()).isFalse();
        BulkReply refused = reply(issue("98662632", "98662611"));
        assertThat(refused.response()).hasSize(1);
        assertThat(refused.response().getFirst().errors().getFirst().code()).isEqualTo("8892");
        assertThat(held("98662632")).isZero();
    }

    @Test
    void anAnswerTakesAsLongAsOrdered() throws Exception {
        issue("98662653");
        world.endpoint().faults(Faults.NONE.with(Fault.LATENCY, 150));
        long begun = System.nanoTime();
        issue("98662632");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void thePortRefusesConnectionsForAWhileAndComesBack() throws Exception {
        world.endpoint().faults(Faults.NONE.with(Fault.DOWN, 1));
        assertThat(issue("98662653").statusCode()).isEqualTo(200);
        boolean refused = false;
        boolean back = false;
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!back && System.nanoTime() < end) {
            try {
                back = caller.get(WirePaths.PROGRAMS).statusCode() == 200 && refused;
            } catch (IOException down) {
                refused |= down instanceof ConnectException;
            }
            Thread.sleep(20);
        }
        assertThat(refused).isTrue();
        assertThat(back).isTrue();
        assertThat(issue("98662632").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameFaultsAndTheSameCallsEndTheSame() throws Exception {
        Faults faults = Faults.NONE.with(Fault.REDIRECT, 2).with(Fault.HTML, 3).with(Fault.SEED, 9);
        List<Integer> first = statuses(faults);
        assertThat(statuses(faults)).isEqualTo(first);
    }

    private List<Integer> statuses(Faults faults) throws IOException {
        world.endpoint().faults(faults);
        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < 12; call++) {
            statuses.add(issue("98662653").statusCode());
        }
        return statuses;
    }

    @BeforeEach
    void serve() throws Exception {
        world = opened(EndpointOptions.usual(0), Clock.systemUTC());
        caller = calling(world);
    }

    private void serve(EndpointOptions options, Clock clock) throws Exception {
        world = opened(options, clock);
        caller = calling(world);
    }

    private void serveWithSignIn(Clock clock) throws Exception {
        SignIn who = new SignIn("store.server", Secret.of("server123"));
        serve(EndpointOptions.usual(0).with(who).withTokenLife(Duration.ofSeconds(1)), clock);
    }

    private ServedWorld opened(EndpointOptions options, Clock clock) throws Exception {
        Path place = Files.createTempDirectory(folder, "world");
        ServedWorld opened = ServedWorld.open(place, EngineContract.CATALOGUE_FILE, options, clock);
        open.add(opened);
        return opened;
    }

    private Caller calling(ServedWorld called) {
        Caller calling = new Caller(called.address());
        open.add(calling);
        return calling;
    }

    private String token(String secret) throws Exception {
        HttpResponse<String> response =
                caller.post(WirePaths.TOKEN, "{\"key\":\"store.server\",\"secret\":\"" + secret + "\"}");
        return new String(TokenMessage.granted(bytes(response)).token().reveal());
    }

    private HttpResponse<String> issue(String... ids) throws IOException {
        return caller.post(DIRECT, body("56799", ids));
    }

    private static String body(String promotion, String... ids) {
        StringBuilder customers = new StringBuilder();
        for (String id : ids) {
            customers.append(customers.isEmpty() ? "" : ",");
            customers.append("{\"identifierValue\":\"").append(id).append("\",\"source\":\"INSTORE\"}");
        }
        return "{\"type\":\"CUSTOMER\",\"promotionDetails\":{\"programId\":469,\"promotionId\":" + promotion
                + "},\"identifierName\":\"id\",\"customers\":[" + customers + "]}";
    }

    private boolean active() throws Exception {
        HttpResponse<String> list = caller.get(WirePaths.PROMOTIONS + "?limit=100&offset=0");
        return PromotionList.read(bytes(list)).promotions().getFirst().active();
    }

    /** How many the backend has issued, asked past the endpoint. */
    private int held(String id) throws Problem {
        return held(id, "56799");
    }

    private int held(String id, String promotion) throws Problem {
        return world.engine()
                .holdings(
                        new Inquiry(new ProgramId("469"), new PromotionId(promotion), IdentifierKind.ID, id, "INSTORE"))
                .issued()
                .size();
    }

    private static BulkReply reply(HttpResponse<String> response) throws Exception {
        return WireJson.reply(bytes(response)).reply();
    }

    private static String code(HttpResponse<String> response) {
        return ErrorBody.read(bytes(response)).map(WireMessage::code).orElse("");
    }

    private static byte[] bytes(HttpResponse<String> response) {
        return response.body().getBytes(StandardCharsets.UTF_8);
    }

    /** A clock that a test moves. */
    private static final class Moving extends Clock {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
