package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.remote.ScriptedServer.Script;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies by mobile held against the server's look-ups: what is asked, how often, and what becomes of the verdicts. */
class OrderWitnessTest {
    private static final String NOBODY = error(8015);
    private static final String FIRST = "919000000001";
    private static final String SECOND = "919000000002";

    /** What the look-ups answer, by the mobile; else the failure. */
    private final Map<String, String> customers = new java.util.concurrent.ConcurrentHashMap<>();

    private final List<Duration> naps = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong nanos = new AtomicLong();
    private volatile String otherwise = Answers.http(500, "");
    private volatile String bulk = "";

    private final ScriptedServer server = new ScriptedServer(script());

    private Script script() {
        return talk -> {
            Request asked = talk.whole();
            String value = asked.path().replaceAll(".*identifierValue=", "");
            talk.send(
                    asked.method().equals("POST")
                            ? Answers.http(200, bulk, Answers.JSON)
                            : customers.containsKey(value)
                                    ? Answers.http(200, customers.getOrDefault(value, ""), Answers.JSON)
                                    : otherwise);
        };
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RemoteEngine engine(OptionalInt perMinute) throws Exception {
        RemoteOptions usual = Scene.options(server.uri(), new SignIn.None(), Scene.PATIENT, nanos::get);
        RemoteOptions options = new RemoteOptions(
                usual.endpoint(),
                usual.base(),
                usual.signIn(),
                new Limits(10, 500, perMinute, 4, false),
                false,
                usual.deadline(),
                usual.connectTimeout(),
                usual.replyCap(),
                Map.of(),
                usual.clock(),
                nanos::get);
        return Scene.engine(options, nap -> {
            naps.add(nap);
            nanos.addAndGet(nap.toNanos());
        });
    }

    private static String error(int code) {
        return "{\"errors\":[{\"status\":false,\"code\":" + code + ",\"message\":\"no\"}]}";
    }

    private static String customer(int id) {
        return "{\"entity\":" + id + ",\"warnings\":[]}";
    }

    /** One is enrolled under the id, the other is not found. */
    private static String mixed(int id) {
        return "{\"response\":[{\"result\":{\"entityType\":\"CUSTOMER\",\"entityId\":" + id
                + ",\"issualId\":\"8\",\"earnedId\":\"9" + id + "\"},\"errors\":[],\"warnings\":[]},"
                + "{\"errors\":[{\"status\":false,\"code\":8015,\"message\":\"no\"}],\"warnings\":[]}],"
                + "\"totalCount\":2,\"failureCount\":1}";
    }

    private static Permit permit(String... mobiles) {
        return Permits.of(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.MOBILE, "INSTORE", mobiles);
    }

    private List<String> lookUps() {
        return server.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .map(Request::path)
                .toList();
    }

    @Test
    void aMixedReplyThatTheServerBearsOutStaysAsItIs() throws Exception {
        bulk = mixed(5);
        customers.put(FIRST, customer(5));
        customers.put(SECOND, NOBODY);
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            Reply reply = engine.send(permit(FIRST, SECOND));
            assertThat(Told.of(reply)).isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
            assertThat(lookUps())
                    .containsExactly(
                            "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=" + SECOND,
                            "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=" + FIRST);
            assertThat(engine.limits().preferredBatch()).isEqualTo(10);
            assertThat(naps).isEmpty();
        }
    }

    @Test
    void aReplyInAnotherOrderMakesAllUnknownAndFromThenOnOneIsSentAtATime() throws Exception {
        bulk = mixed(5);
        customers.put(FIRST, NOBODY);
        customers.put(SECOND, customer(5));
        try (RemoteEngine engine = engine(OptionalInt.of(60))) {
            Reply reply = engine.send(permit(FIRST, SECOND));
            assertThat(Told.of(reply)).isEqualTo("UNKNOWN REPLY_OUT_OF_ORDER pause");
            assertThat(((Advice.Pause) reply.advice()).why().code()).isEqualTo(ReasonCode.REPLY_OUT_OF_ORDER);
            assertThat(engine.limits()).isEqualTo(new Limits(1, 1, OptionalInt.of(60), 1, false));
            assertThat(server.posts()).hasSize(1);
            // What other lanes had sent by then is not believed either.
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("UNKNOWN REPLY_OUT_OF_ORDER pause");
            bulk = Answers.bulk(List.of("5"));
            assertThat(Told.of(engine.send(permit(SECOND)))).isEqualTo("OK goOn");
        }
    }

    @Test
    void whatWasLearnedIsHeldAgainstLaterRepliesForNothing() throws Exception {
        bulk = Answers.bulk(List.of("5", "6"));
        customers.put(FIRST, customer(5));
        customers.put(SECOND, customer(6));
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("OK goOn");
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("OK goOn");
            bulk = Answers.bulk(List.of("6", "5"));
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("UNKNOWN REPLY_OUT_OF_ORDER pause");
            assertThat(lookUps()).hasSize(2);
        }
    }

    @Test
    void whoWasSentAloneIsKnown() throws Exception {
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            bulk = Answers.bulk(List.of("5"));
            engine.send(permit(FIRST));
            bulk = Answers.bulk(List.of("6", "5"));
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("UNKNOWN REPLY_OUT_OF_ORDER pause");
            assertThat(lookUps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"401, ''", "403, ''", "404, ''", "200, 403"})
    void whereLookingUpIsNotAllowedTheOrderIsBelievedAndNobodyAsksAgain(int status, String code) throws Exception {
        bulk = mixed(5);
        otherwise = Answers.http(status, code.isEmpty() ? "" : error(Integer.parseInt(code)), Answers.JSON);
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            for (int call = 0; call < 3; call++) {
                assertThat(Told.of(engine.send(permit(FIRST, SECOND))))
                        .isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
            }
            assertThat(lookUps()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "200, ''", "200, <html>", "429, ''"})
    void whereALookUpFailsTwiceNothingThatLeansOnItIsCertain(int status, String body) throws Exception {
        bulk = mixed(5);
        otherwise = Answers.http(status, body, Answers.JSON);
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("UNKNOWN REPLY_NOT_CHECKED goOn");
            assertThat(lookUps()).hasSize(2);
            assertThat(engine.limits().preferredBatch()).isEqualTo(10);
        }
    }

    @Test
    void aNotFoundThatWasSeenStaysAndAFailureAmongTheEnrolledChangesNothing() throws Exception {
        bulk = mixed(5);
        customers.put(SECOND, NOBODY);
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
        }
    }

    @Test
    void whereAllAreEnrolledAFailedLookLeavesNoDoubtAndIsTakenAgainLater() throws Exception {
        bulk = Answers.bulk(List.of("5", "6"));
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            for (int call = 0; call <= 10; call++) {
                assertThat(Told.of(engine.send(permit(FIRST, SECOND)))).isEqualTo("OK goOn");
                assertThat(lookUps()).hasSize(2);
            }
            engine.send(permit(FIRST, SECOND));
            assertThat(lookUps()).hasSize(4);
        }
    }

    @Test
    void aServerThatAsksToWaitIsGivenTheTime() throws Exception {
        bulk = mixed(5);
        otherwise = Answers.http(429, "", "Retry-After: 7");
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            engine.send(permit(FIRST, SECOND));
            assertThat(naps).containsExactly(Duration.ofSeconds(7));
            otherwise = Answers.http(429, "", "Retry-After: 3600");
            engine.send(permit(FIRST, SECOND));
            assertThat(naps).hasSize(1);
            assertThat(lookUps()).hasSize(3);
        }
    }

    @Test
    void lookUpsCountTowardsTheCallsOfAMinute() throws Exception {
        bulk = mixed(5);
        customers.put(FIRST, customer(5));
        customers.put(SECOND, NOBODY);
        try (RemoteEngine engine = engine(OptionalInt.of(60))) {
            for (int call = 0; call < 5; call++) {
                engine.send(permit(FIRST, SECOND));
            }
            int calls = server.requests().size();
            assertThat(calls).isEqualTo(5 + 5 + 1);
            assertThat(Duration.ofNanos(nanos.get())).isEqualTo(Duration.ofSeconds(calls - 1));
        }
    }

    @Test
    void byIdNobodyIsLookedUp() throws Exception {
        bulk = mixed(101);
        try (RemoteEngine engine = engine(OptionalInt.empty())) {
            assertThat(Told.of(engine.send(
                            Permits.of(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.ID, "INSTORE", "101", "102"))))
                    .isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
            assertThat(lookUps()).isEmpty();
        }
    }
}
