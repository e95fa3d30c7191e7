package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which call does what, in the vendor's own words; and what never leaves. */
class ActionsTest {
    private static final String BULK = "/v2/promotion/bulk/";

    @Test
    void directIssueIsThePrintedRequestAndItsPrintedReplyIsRead() throws Exception {
        Permit permit =
                Permits.of(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.ID, "INSTORE", "98662653", "98662632");
        Reply reply = sent(permit, "directEarn", "9.1-request", "9.1-newer");
        assertThat(((Verdict.Ok) reply.verdicts().getLast()).receipt().earnedId())
                .isEqualTo("766");
        assertThat(((Verdict.Ok) reply.verdicts().getLast()).receipt().at()).isEqualTo(Scene.NOW);
        assertThat(reply.evidence().status()).hasValue(200);
        assertThat(reply.evidence().serverRequestId()).contains("request-7");
        assertThat(reply.evidence().reply()).contains(recorded("9.1-newer"));
    }

    @Test
    void enrolIsThePrintedRequestAndItsPrintedReplyIsRead() throws Exception {
        Permit permit = permit(Action.ENROL, "469", "57099", "555567088");
        assertThat(Told.of(sent(permit, "enrolAndEarn", "9.6-request", "9.6-enrol")))
                .startsWith("UNKNOWN ");
        Permit printed = permit(Action.ENROL, "2714", "202188", "423926199");
        assertThat(Told.of(sent(printed, "enrolAndEarn", "", "9.6-enrol"))).isEqualTo("OK goOn");
    }

    @Test
    void issueSaysEarnAndNeedsAnEarnedIdForAYes() throws Exception {
        Permit permit = permit(Action.ISSUE, "2714", "202188", "423926199");
        assertThat(Told.of(sent(permit, "enrolAndEarn", "", "9.6-earn"))).isEqualTo("OK goOn");
        Permit again = permit(Action.ISSUE, "2714", "202188", "423926199");
        assertThat(Told.of(sent(again, "enrolAndEarn", "", "9.6-enrol"))).startsWith("UNKNOWN ");
    }

    @Test
    void takingBackNamesExactlyTheReceiptsAsNumbers() throws Exception {
        Permit permit = takeBack(new String[] {"98662653", "98662653"}, "66", "67");
        Reply reply = sent(permit, "revokeDirectEarn", "", "9.8");
        assertThat(reply.evidence().request())
                .contains("\"bulkAction\":\"REVOKE_EARN\"", "\"earnIds\":[66,67]", "\"identifierName\":\"id\"");
        assertThat(reply.verdicts().stream()
                        .map(verdict -> ((Verdict.Ok) verdict).receipt().earnedId()))
                .containsExactly("66", "67");
    }

    @Test
    void takingBackWithoutAReceiptNeverLeaves() throws Exception {
        Permit permit = takeBack(new String[] {"98662653"}, "");
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            assertThatThrownBy(() -> engine.send(permit)).isInstanceOf(IllegalStateException.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anOldClusterIsToldToEnrolAndANewOneIsNot() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.fine())) {
            RemoteOptions usual = Scene.options(server.uri(), new SignIn.None(), Scene.PATIENT, System::nanoTime);
            RemoteOptions old = new RemoteOptions(
                    usual.endpoint(),
                    usual.base(),
                    usual.signIn(),
                    usual.limits(),
                    true,
                    usual.deadline(),
                    usual.connectTimeout(),
                    usual.replyCap(),
                    java.util.Map.of("X-CAP-API-ATTRIBUTION-ENTITY-TYPE", "STORE_CODE"),
                    usual.clock(),
                    usual.nanos());
            try (RemoteEngine first = RemoteEngine.open(usual);
                    RemoteEngine second = RemoteEngine.open(old)) {
                first.send(Scene.permit(0));
                second.send(Scene.permit(1));
            }
            assertThat(server.posts().getFirst().body()).doesNotContain("bulkAction");
            assertThat(server.posts().getLast().body()).contains("\"bulkAction\":\"ENROL\"");
            assertThat(server.posts().getLast().header("x-cap-api-attribution-entity-type"))
                    .isEqualTo("STORE_CODE");
        }
    }

    @Test
    void moreThanAHundredAreNotEnrolledAtOnce() throws Exception {
        String[] many = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            Reply reply = engine.send(permit(Action.ENROL, "469", "56799", many));
            assertThat(Told.of(reply)).isEqualTo("NOT_SENT REQUEST_TOO_LARGE again:TOO_LARGE");
            assertThat(reply.verdicts()).hasSize(101);
            assertThat(server.connections()).isZero();
            assertThat(Told.of(engine.send(permit(Action.DIRECT_ISSUE, "469", "56799", many))))
                    .isEqualTo("OK goOn");
        }
    }

    @Test
    void oneCustomerWhoIsTooManyIsAPersonsMatter() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(413, ""));
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            assertThat(Told.of(engine.send(permit(Action.DIRECT_ISSUE, "469", "56799", "1"))))
                    .isEqualTo("REFUSED REQUEST_TOO_LARGE pause");
        }
    }

    @Test
    void aRefusalOfTheWholeRequestStopsTheRun() throws Exception {
        Permit permit = Permits.of(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.ID, "INSTORE", "98662653", "2");
        assertThat(Told.of(sent(permit, "directEarn", "", "9.5-8892"))).isEqualTo("REFUSED PROMOTION_INACTIVE refused");
    }

    @Test
    void nothingIsSentWhereTheRuntimeIsToldToSendAgain() throws Exception {
        for (String order : List.of("jdk.httpclient.enableAllMethodRetry", "sun.net.http.retryPost")) {
            try (ScriptedServer server = new ScriptedServer(Answers.fine());
                    RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
                System.setProperty(order, "true");
                Reply reply = engine.send(Scene.permit(0));
                assertThat(Told.of(reply)).isEqualTo("NOT_SENT RETRIES_ORDERED pause");
                assertThat(server.connections()).isZero();
                System.setProperty(order, "false");
                assertThat(Told.of(engine.send(Scene.permit(1)))).isEqualTo("OK goOn");
            } finally {
                System.clearProperty(order);
            }
        }
    }

    @Test
    void whereNobodyListensNothingIsSent() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (RemoteEngine engine = Scene.engine(URI.create("http://127.0.0.1:" + port), Scene.PATIENT)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT CONNECTION_REFUSED again:NOT_SENT");
        }
    }

    @Test
    void whereNobodyHasThatNameNothingIsSent() throws Exception {
        try (RemoteEngine engine = Scene.engine(URI.create("https://nobody.invalid"), Scene.PATIENT)) {
            Reply reply = engine.send(Scene.permit(0));
            assertThat(Told.of(reply)).isEqualTo("NOT_SENT NAME_NOT_FOUND again:NOT_SENT");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "http://128.0.0.1",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "https://user:word@api.example.com",
                "https://user@api.example.com",
                "ftp://api.example.com",
                "https://api.example.com/v2",
                "https://api.example.com?x=1",
                "https://api.example.com#x",
                "https:///",
                "api.example.com",
                "https://api.example.com:0",
                "https://api.example.com:70000",
                "file:///etc/passwd"
            })
    void whatIsNoServerOrWouldBeSpokenToInTheClearIsRefused(String address) {
        assertThatThrownBy(() -> Scene.engine(URI.create(address), Scene.PATIENT))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_ADDRESS_REFUSED);
                    assertThat(problem.arguments().toString()).doesNotContain("user", "word", "x=1");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://API.example.com/",
                "https://api.example.com:8443",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://127.8.9.10:1",
                "http://[::1]:8080"
            })
    void serversAndThisComputerAreTaken(String address) throws Exception {
        try (RemoteEngine engine = Scene.engine(URI.create(address), Scene.PATIENT)) {
            assertThat(engine.endpoint()).isEqualTo("test");
        }
    }

    @Test
    void theBodyOfARequestIsHandedOverOnceOrNever() {
        Handover once = new Handover(new byte[] {1});
        Handed first = new Handed();
        Handed second = new Handed();
        once.subscribe(first);
        once.subscribe(second);
        assertThat(first.bytes).isEqualTo(1);
        assertThat(first.failed).isFalse();
        assertThat(second.bytes).isZero();
        assertThat(second.failed).isTrue();
        assertThat(once.withhold()).isFalse();

        Handover never = new Handover(new byte[] {1});
        Handed late = new Handed();
        assertThat(never.withhold()).isTrue();
        never.subscribe(late);
        assertThat(late.bytes).isZero();
        assertThat(late.failed).isTrue();
        assertThat(never.withhold()).isTrue();
    }

    private static final class Handed implements java.util.concurrent.Flow.Subscriber<java.nio.ByteBuffer> {
        private int bytes;
        private boolean failed;

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(java.nio.ByteBuffer item) {
            bytes += item.remaining();
        }

        @Override
        public void onError(Throwable thrown) {
            failed = true;
        }

        @Override
        public void onComplete() {
            assertThat(failed).isFalse();
        }
    }

    /** Sends to a server that answers with a printed reply; the request must be the printed one, where one is named. */
    private static Reply sent(Permit permit, String call, String request, String reply) throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        Answers.answer(200, recorded(reply), Answers.JSON, "X-Cap-Requestid: request-7"));
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            Reply answer = engine.send(permit);
            Request post = server.posts().getFirst();
            assertThat(server.played()).isEqualTo(1);
            assertThat(post.path()).isEqualTo(BULK + call);
            assertThat(post.header("content-type")).isEqualTo("application/json");
            assertThat(answer.evidence().request()).isEqualTo(post.body());
            if (!request.isEmpty()) {
                ObjectMapper json = new ObjectMapper();
                assertThat(json.readTree(post.body())).isEqualTo(json.readTree(recorded(request)));
            }
            return answer;
        }
    }

    private static String recorded(String name) throws IOException {
        try (InputStream bytes =
                ActionsTest.class.getResourceAsStream("/com/enroldesk/engine/wire/contract/" + name + ".json")) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Permit permit(Action action, String program, String promotion, String... ids) {
        return Permits.of(
                action,
                new ProgramId(program),
                new PromotionId(promotion),
                IdentifierKind.ID,
                ids,
                Collections.nCopies(ids.length, "").toArray(String[]::new));
    }

    private static Permit takeBack(String[] customers, String... receipts) {
        return Permits.of(
                Action.TAKE_BACK,
                new ProgramId("469"),
                new PromotionId("57099"),
                IdentifierKind.ID,
                customers,
                receipts);
    }

    @Test
    void whatKeptAnAnswerAwayIsToldByItsType() {
        assertThat(Ending.notSent(new Fault(Fault.Kind.PROXY, "502")).code()).isEqualTo(ReasonCode.PROXY_REFUSED);
        assertThat(Fault.of(new java.net.http.HttpConnectTimeoutException("x")).kind())
                .isEqualTo(Fault.Kind.CONNECT_TIMEOUT);
        assertThat(Fault.of(new IOException(new java.net.UnknownHostException("x")))
                        .kind())
                .isEqualTo(Fault.Kind.NAME_NOT_FOUND);
        assertThat(Fault.of(new java.net.ConnectException("x")).kind()).isEqualTo(Fault.Kind.REFUSED);
        assertThat(Fault.of(new IOException("Tunnel failed, got: 502"))).isEqualTo(new Fault(Fault.Kind.PROXY, "502"));
        assertThat(Fault.of(new IllegalStateException("x")).kind()).isEqualTo(Fault.Kind.LOST);
    }
}
