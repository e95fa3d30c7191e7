package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ConnectionCheck;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trying a connection: each step by itself, and the first failure with its reason. */
class ProbeTest {
    private static final String PROGRAMS = "{\"data\":[{\"programId\":469,\"programName\":\"Default\"}]}";

    private final QuestionServer answers =
            new QuestionServer().on(QuestionServer.PROGRAMS, 200, PROGRAMS, Answers.JSON, date(0));

    @Test
    void aConnectionThatIsWellIsFineInEveryStep() throws Exception {
        assertThat(told(Scene.basic()))
                .containsExactly(
                        "NAME FINE 127.0.0.1",
                        "PROXY SKIPPED",
                        "CERTIFICATE SKIPPED",
                        "SIGN_IN FINE",
                        "CATALOGUE FINE 1",
                        "CLOCK FINE 0 s");
        assertThat(told(new SignIn.None())).contains("SIGN_IN SKIPPED", "CATALOGUE FINE 1");
    }

    @Test
    void aNameThatNobodyHasEndsIt() throws Exception {
        try (RemoteEngine engine = Scene.engine(URI.create("https://nobody.invalid"), Scene.PATIENT)) {
            assertThat(engine.probe().stream().map(ProbeTest::told))
                    .containsExactly(
                            "NAME FAILED NAME_NOT_FOUND",
                            "PROXY SKIPPED",
                            "CERTIFICATE SKIPPED",
                            "SIGN_IN SKIPPED",
                            "CATALOGUE SKIPPED",
                            "CLOCK SKIPPED");
        }
    }

    @Test
    void aServerThatTakesNoCallsEndsIt() throws Exception {
        ScriptedServer gone = new ScriptedServer(Talk::close);
        gone.close();
        try (RemoteEngine engine = Scene.engine(gone.uri(), Scene.PATIENT)) {
            assertThat(told(engine.probe().getFirst())).isEqualTo("NAME FAILED CONNECTION_REFUSED");
        }
    }

    @Test
    void aSignInThatIsNotTakenAndOneThatMayNotReadAreToldApart() throws Exception {
        answers.on(QuestionServer.PROGRAMS, 401, "", date(0));
        assertThat(told(Scene.basic()))
                .contains("SIGN_IN FAILED SIGN_IN_REFUSED", "CATALOGUE SKIPPED", "CLOCK FINE 0 s");
        answers.on(QuestionServer.PROGRAMS, 403, "", date(0));
        assertThat(told(Scene.basic())).contains("SIGN_IN FINE", "CATALOGUE FAILED NOT_ALLOWED");
        answers.on(QuestionServer.PROGRAMS, 200, Answers.PAGE, Answers.HTML);
        assertThat(told(Scene.basic())).contains("CATALOGUE FAILED REPLY_WEB_PAGE");
        answers.on(QuestionServer.PROGRAMS, 500, "");
        assertThat(told(Scene.basic())).contains("SIGN_IN SKIPPED", "CATALOGUE FAILED SERVER_ERROR");
        assertThat(told(Scene.client())).contains("SIGN_IN FAILED SIGN_IN_FAILED", "CATALOGUE SKIPPED");
    }

    @Test
    void clocksThatAreApartAreToldEvenWhereTheSignInFails() throws Exception {
        answers.on(QuestionServer.PROGRAMS, 401, "", date(-7200));
        assertThat(told(Scene.basic())).contains("CLOCK FAILED -7200 s");
        answers.on(QuestionServer.PROGRAMS, 200, PROGRAMS, date(300));
        assertThat(told(Scene.basic())).contains("CLOCK FINE 300 s");
        answers.on(QuestionServer.PROGRAMS, 200, PROGRAMS, date(301));
        assertThat(told(Scene.basic())).contains("CLOCK FAILED 301 s");
        answers.on(QuestionServer.PROGRAMS, 200, PROGRAMS);
        assertThat(told(Scene.basic())).contains("CLOCK SKIPPED");
    }

    private List<String> told(SignIn signIn) throws Exception {
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), signIn, Scene.PATIENT, System::nanoTime)) {
            List<ConnectionCheck> checks = engine.probe();
            assertThat(checks.stream().map(ConnectionCheck::kind)).containsExactly(ConnectionCheck.Kind.values());
            return checks.stream().map(ProbeTest::told).toList();
        }
    }

    private static String told(ConnectionCheck check) {
        String more = check.why().map(why -> why.code().name()).orElse(check.found());
        return (check.kind() + " " + check.state() + " " + more).strip();
    }

    private static String date(int secondsAhead) {
        return "Date: "
                + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Scene.NOW.plus(Duration.ofSeconds(secondsAhead)).atZone(java.time.ZoneOffset.UTC));
    }
}
