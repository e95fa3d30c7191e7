package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6: one way for each request, tokens that end, and what is sent when there is nothing to sign in with. */
class SignInTest {
    /** Contract 6.1's test vector. */
    private static final String VECTOR = "Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void basicIsTheVendorsVectorFromThePasswordAndFromItsMd5() {
        SignIn.Basic ready = new SignIn.Basic("store.server", Secret.of("8A16A6B70505EB1F1FF7CDC0CD5559A7"), true);
        assertThat(Credential.basic(Scene.basic()).value()).isEqualTo(VECTOR);
        assertThat(Credential.basic(ready).value()).isEqualTo(VECTOR);
    }

    @Test
    void eachRequestCarriesOneWayOfSigningInAndNoneIsNone() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.fine())) {
            try (RemoteEngine engine = Scene.engine(server.uri(), Scene.basic(), Scene.PATIENT, nanos::get)) {
                engine.send(Scene.permit(0));
            }
            try (RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
                engine.send(Scene.permit(1));
            }
            assertThat(server.posts()).hasSize(2);
            assertThat(server.posts().getFirst().header("authorization")).isEqualTo(VECTOR);
            assertThat(server.posts().getFirst().header("x-cap-api-oauth-token"))
                    .isEmpty();
            assertThat(server.posts().getLast().headers())
                    .doesNotContainKeys("authorization", "x-cap-api-oauth-token", "accept-encoding");
        }
    }

    @Test
    void aTokenIsFetchedOnceAndCarriedByEveryCall() throws Exception {
        TokenServer tokens = new TokenServer(300);
        try (ScriptedServer server = new ScriptedServer(tokens);
                RemoteEngine engine = engine(server)) {
            for (int call = 0; call < 3; call++) {
                assertThat(Told.of(engine.send(Scene.permit(call)))).isEqualTo("OK goOn");
            }
            assertThat(server.posts()).hasSize(4);
            Request asked = server.posts().getFirst();
            assertThat(asked.path()).isEqualTo(TokenServer.TOKEN);
            assertThat(asked.body()).isEqualTo("{\"key\":\"CLIENT_KEY\",\"secret\":\"CLIENT_SECRET\"}");
            assertThat(asked.headers()).doesNotContainKeys("authorization", "x-cap-api-oauth-token");
            assertThat(server.posts().subList(1, 4))
                    .allMatch(post -> post.header("x-cap-api-oauth-token").equals("TOKEN-1"))
                    .noneMatch(post -> post.headers().containsKey("authorization"));
        }
    }

    @Test
    void fourLanesFetchOneToken() throws Exception {
        TokenServer tokens = new TokenServer(300);
        try (ScriptedServer server = new ScriptedServer(tokens);
                RemoteEngine engine = engine(server);
                ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = IntStream.range(0, 4)
                    .mapToObj(call -> lanes.submit(() -> engine.send(Scene.permit(call))))
                    .toList();
            for (Future<Reply> reply : replies) {
                assertThat(Told.of(reply.get())).isEqualTo("OK goOn");
            }
            assertThat(tokens.given()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3600,360", "301,30.1", "300,30", "200,30", "150,30", "100,20", "60,12", "10,2", "5,1", "1,0.2"})
    void aTokenIsLeftAloneBeforeItsEnd(int life, double margin) {
        assertThat(Tokens.margin(Duration.ofSeconds(life))).isEqualTo(Duration.ofMillis(Math.round(margin * 1000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60, 300, 3600})
    void aTokenThatEndsInARunIsMadeAnewBeforeItDoes(int life) throws Exception {
        TokenServer tokens = new TokenServer(life);
        Duration good = Duration.ofSeconds(life).minus(Tokens.margin(Duration.ofSeconds(life)));
        try (ScriptedServer server = new ScriptedServer(tokens);
                RemoteEngine engine = engine(server)) {
            engine.send(Scene.permit(0));
            nanos.addAndGet(good.toNanos() - 1);
            engine.send(Scene.permit(1));
            assertThat(tokens.given()).isEqualTo(1);
            nanos.addAndGet(1);
            assertThat(Told.of(engine.send(Scene.permit(2)))).isEqualTo("OK goOn");
            assertThat(tokens.given()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aTokenThatIsNoLongerTakenIsDroppedAndTheSameCustomersMayGoAgain(int at) throws Exception {
        TokenServer tokens = new TokenServer(3600);
        try (ScriptedServer server = new ScriptedServer(tokens);
                RemoteEngine engine = engine(server)) {
            for (int call = 0; call < 3; call++) {
                if (call == at) {
                    if (at == 0) {
                        engine.send(Scene.permit(9));
                    }
                    tokens.takesAllBack();
                    assertThat(Told.of(engine.send(Scene.permit(call))))
                            .isEqualTo("REFUSED SIGN_IN_REFUSED again:SIGN_IN");
                }
                assertThat(Told.of(engine.send(Scene.permit(call)))).isEqualTo("OK goOn");
            }
            assertThat(tokens.given()).isEqualTo(2);
        }
    }

    @Test
    void theEndOfATokenIsUnderstoodWhereverItIsWritten() throws Exception {
        String old =
                "{\"response\":{\"status\":{\"success\":\"true\",\"code\":\"498\",\"message\":\"Token expired\"}}}";
        TokenServer tokens = new TokenServer(3600);
        try (ScriptedServer server = new ScriptedServer(tokens);
                RemoteEngine engine = engine(server)) {
            int given = 0;
            for (ScriptedServer.Script refusal : List.of(
                    Answers.answer(401, ""),
                    Answers.answer(498, ""),
                    Answers.answer(200, old, Answers.JSON),
                    Answers.answer(200, old.replace("498", "401"), Answers.JSON),
                    Answers.answer(401, old, Answers.JSON))) {
                tokens.refusesBy(refusal);
                engine.send(Scene.permit(0));
                tokens.takesAllBack();
                assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("REFUSED SIGN_IN_REFUSED again:SIGN_IN");
                assertThat(tokens.given()).isEqualTo(++given);
            }
        }
    }

    @Test
    void aPasswordThatIsNotTakenIsAPersonsMatter() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(401, ""));
                RemoteEngine engine = Scene.engine(server.uri(), Scene.basic(), Scene.PATIENT, nanos::get)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("REFUSED SIGN_IN_REFUSED pause");
            assertThat(server.played()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"data":null,"errors":[{"code":320001,"message":"Invalid client key and secret"}]} | NOT_SENT SIGN_IN_FAILED pause
            400 | {"data":null,"errors":[{"code":320001,"message":"Invalid client key and secret"}]} | NOT_SENT SIGN_IN_FAILED pause
            401 | {}                                                          | NOT_SENT SIGN_IN_FAILED pause
            403 | {}                                                          | NOT_SENT SIGN_IN_FAILED pause
            404 | {}                                                          | NOT_SENT SIGN_IN_FAILED pause
            200 | {}                                                          | NOT_SENT SIGN_IN_FAILED pause
            200 | {"data":{"accessToken":"","ttlSeconds":300}}                | NOT_SENT SIGN_IN_FAILED pause
            200 | {"data":{"accessToken":"a\\nb","ttlSeconds":300}}           | NOT_SENT SIGN_IN_FAILED pause
            200 | {"data":{"accessToken":"abc"                                | NOT_SENT SIGN_IN_FAILED pause
            200 | <html>hello</html>                                          | NOT_SENT SIGN_IN_FAILED again:NOT_SENT
            500 | {}                                                          | NOT_SENT SIGN_IN_FAILED again:NOT_SENT
            503 | {}                                                          | NOT_SENT SIGN_IN_FAILED again:NOT_SENT
            429 | {}                                                          | NOT_SENT RATE_LIMITED again:LIMITED
            302 | {}                                                          | NOT_SENT REDIRECTED pause
            """)
    void withoutATokenNothingIsSent(int status, String body, String told) throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(status, body, Answers.JSON));
                RemoteEngine engine = engine(server)) {
            Reply reply = engine.send(Scene.permit(0));
            assertThat(Told.of(reply)).isEqualTo(told);
            assertThat(reply.evidence().status()).isEmpty();
            assertThat(server.posts()).hasSize(1).allMatch(post -> post.path().equals(TokenServer.TOKEN));
        }
    }

    @Test
    void aTokenCallThatBreaksMayBeMadeAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    talk.whole();
                    talk.close();
                });
                RemoteEngine engine = engine(server)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT SIGN_IN_FAILED again:NOT_SENT");
            assertThat(server.played()).isEqualTo(1);
            server.plays(new TokenServer(300));
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("OK goOn");
        }
    }

    @Test
    void aTokenCallHasADeadlineOfItsOwn() throws Exception {
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    talk.whole();
                    talk.stall();
                });
                RemoteEngine engine =
                        Scene.engine(server.uri(), Scene.client(), Duration.ofMillis(200), System::nanoTime)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT SIGN_IN_FAILED again:NOT_SENT");
        }
    }

    @Test
    void theEngineKeepsSecretsOfItsOwn() throws Exception {
        SignIn.Basic given = Scene.basic();
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), given, Scene.PATIENT, nanos::get)) {
            given.close();
            engine.send(Scene.permit(0));
            assertThat(server.posts().getFirst().header("authorization")).isEqualTo(VECTOR);
        }
    }

    private RemoteEngine engine(ScriptedServer server) throws Exception {
        return Scene.engine(server.uri(), Scene.client(), Scene.PATIENT, nanos::get);
    }
}
