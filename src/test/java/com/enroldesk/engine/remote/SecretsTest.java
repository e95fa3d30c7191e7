package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.journal.Permits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Planted names and secrets are found nowhere but on the wire (failure-modes H). */
class SecretsTest {
    private static final List<String> CANARIES = List.of(
            "canary-user",
            "canary-password",
            "canary-key",
            "canary-secret",
            "canary-token",
            "canary-attribution",
            "canary@example.com",
            md5(),
            basic());

    private final List<Object> said = new ArrayList<>();

    @AfterEach
    void nothingWasSaid() {
        assertThat(said).isNotEmpty();
        for (Object one : said) {
            StringWriter text = new StringWriter();
            text.append(one.toString());
            if (one instanceof Throwable thrown) {
                thrown.printStackTrace(new PrintWriter(text, true));
            }
            if (one instanceof Problem problem) {
                text.append(problem.arguments().toString());
            }
            assertThat(text.toString()).doesNotContain(CANARIES);
        }
    }

    @Test
    void aRequestThatIsLookedAtTellsAllButWhatSignsIn() throws Exception {
        Outgoing outgoing = new Outgoing(
                new ProgramId("469"),
                new PromotionId("56799"),
                Action.DIRECT_ISSUE,
                IdentifierKind.MOBILE,
                List.of(new Outgoing.Customer("919986000501", "INSTORE")));
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), client(), Scene.PATIENT, System::nanoTime)) {
            RequestText text = engine.preview(outgoing);
            assertThat(text.head())
                    .startsWith("POST " + server.uri())
                    .contains("/v2/promotion/bulk/directEarn\n")
                    .contains("X-CAP-API-OAUTH-TOKEN: ***");
            assertThat(text.body()).contains("\"919986000501\"", "\"INSTORE\"", "56799");
            said.add(text.head());
            said.add(text.body());
        }
    }

    @Test
    void whatSignsInNeverShowsItself() throws Exception {
        said.addAll(List.of(user(), client(), Credential.basic(user()), Credential.token("canary-token")));
        said.add(options(user()));
        said.add(new NotSignedIn(Ending.again(com.enroldesk.engine.Advice.Cause.NOT_SENT, reason()), reason()));
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), client(), Scene.PATIENT, System::nanoTime)) {
            said.add(engine);
        }
    }

    @Test
    void aServerThatQuotesOurSignInDoesNotGetItIntoTheJournal() throws Exception {
        for (SignIn signIn : List.of(user(), client())) {
            try (ScriptedServer server = new ScriptedServer(talk -> {
                        Request request = talk.whole();
                        boolean token = request.path().equals(TokenServer.TOKEN);
                        String quoted = request.header("authorization") + " " + request.header("x-cap-api-oauth-token");
                        talk.send(
                                token
                                        ? Answers.http(
                                                200, "{\"data\":{\"accessToken\":\"canary-token\"}}", Answers.JSON)
                                        : Answers.http(
                                                500, "<p>" + quoted, Answers.HTML, "X-Cap-Requestid: " + quoted));
                    });
                    RemoteEngine engine = Scene.engine(server.uri(), signIn, Scene.PATIENT, System::nanoTime)) {
                Reply reply = engine.send(Scene.permit(0));
                said.add(reply);
                said.add(reply.evidence().reply().orElseThrow());
                said.add(reply.evidence().serverRequestId().orElseThrow());
                said.add(reply.evidence().request());
            }
        }
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsNotQuotedInAnError() throws Exception {
        String token = "{\"data\":{\"accessToken\":\"canary-token\\r\\nX-Other: 1\",\"ttlSeconds\":300}}";
        try (ScriptedServer server = new ScriptedServer(Answers.answer(200, token, Answers.JSON));
                RemoteEngine engine = Scene.engine(server.uri(), client(), Scene.PATIENT, System::nanoTime)) {
            Reply reply = engine.send(Scene.permit(0));
            assertThat(Told.of(reply)).isEqualTo("NOT_SENT SIGN_IN_FAILED pause");
            said.add(reply);
            said.add(reply.verdicts().toString());
        }
    }

    @Test
    void aCustomerIsInNoProblemAndInNoTextOfWhatWasSeen() throws Exception {
        for (ScriptedServer.Script script : List.<ScriptedServer.Script>of(
                Answers.answer(200, "{\"customerId\":\"canary@example.com\",\"promotions\":7}", Answers.JSON),
                Answers.answer(500, "canary@example.com"),
                Answers.answer(404, "{\"errors\":[{\"code\":\"canary@example.com\"}]}", Answers.JSON),
                Answers.answer(302, "", "Location: https://canary-user:canary-password@host.example/?x=canary-token"),
                Talk::close)) {
            try (ScriptedServer server = new ScriptedServer(script);
                    RemoteEngine engine = Scene.engine(server.uri(), user(), Scene.PATIENT, System::nanoTime)) {
                said.add(catchThrowableOfType(
                        Problem.class,
                        () -> engine.holdings(new Inquiry(
                                Scene.PROGRAM,
                                Scene.PROMOTION,
                                IdentifierKind.EMAIL,
                                "canary@example.com",
                                "INSTORE"))));
                Reply reply = engine.send(Permits.of(
                        Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.EMAIL, "INSTORE", "canary@example.com"));
                said.add(reply.verdicts().toString());
                said.add(reply.advice());
                said.add(reply.evidence());
            }
        }
        said.add(new Seen.Answer(
                200,
                java.net.http.HttpHeaders.of(Map.of(), (_, _) -> true),
                Seen.Body.whole("canary@example.com"),
                true));
    }

    private static com.enroldesk.domain.Reason reason() {
        return com.enroldesk.domain.Reason.of(com.enroldesk.domain.ReasonCode.SIGN_IN_FAILED, "401");
    }

    private static RemoteOptions options(SignIn signIn) {
        RemoteOptions usual = Scene.options(java.net.URI.create("https://a.example"), signIn, Scene.PATIENT, () -> 0);
        return new RemoteOptions(
                usual.endpoint(),
                usual.base(),
                usual.signIn(),
                usual.limits(),
                usual.bulkAction(),
                usual.deadline(),
                usual.connectTimeout(),
                usual.replyCap(),
                Map.of("X-CAP-API-ATTRIBUTION-ENTITY-CODE", "canary-attribution"),
                usual.clock(),
                usual.nanos());
    }

    private static SignIn.Basic user() {
        return new SignIn.Basic("canary-user", Secret.of("canary-password"), false);
    }

    private static SignIn.OAuth client() {
        return new SignIn.OAuth("canary-key", Secret.of("canary-secret"));
    }

    private static String md5() {
        return new String(java.util.Base64.getDecoder().decode(basic()), java.nio.charset.StandardCharsets.UTF_8)
                .substring("canary-user:".length());
    }

    private static String basic() {
        return Credential.basic(user()).value().substring("Basic ".length());
    }
}
