package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs and promotions, however the server pages and writes them (contract section 7, and section 10 rows 20 to 22). */
class CatalogueTest {
    private static final int ALL = 250;
    private static final String PROGRAMS =
            "{\"data\":[{\"programId\":469,\"programName\":\"Default\"},{\"programName\":\"without an id\"}]}";

    private final QuestionServer answers = new QuestionServer()
            .on(QuestionServer.PROGRAMS, 200, PROGRAMS, Answers.JSON)
            .on(QuestionServer.PROMOTIONS, 200, "{\"data\":[]}", Answers.JSON);

    @Test
    void fieldsThatAreMissingAndDatesThatAreOddDoNotMatter() throws Exception {
        String rows = """
                {"data":[
                 {"id":56746,"programId":469,"name":"Whole","identifier":"X","promotionStatus":"LIVE","isActive":true,
                  "startDate":"2024-04-03T00:00Z","endDate":"2024-04-10T23:59:59.612+05:30","pointsOfferType":"LOYALTY",
                  "promotionRestrictions":{"restrictions":{"issualRestrictions":[
                   {"name":"MAX_NUMBER_OF_ISSUALS_PER_CUSTOMER","value":3}]}}},
                 {"id":"2","programId":"469","startDate":"soon","endDate":null,"isActive":"perhaps","unheardOf":{}},
                 {"name":"without an id"} ],
                 "pageDetails":{"pageNumber":0,"pageSize":100,"totalEntries":3,"pageCount":1}}
                """;
        answers.on(QuestionServer.PROMOTIONS, 200, rows, Answers.JSON)
                .on(
                        QuestionServer.SOURCES,
                        200,
                        "{\"data\":[{\"name\":\"INSTORE\"},{\"name\":\"LINE\"}]}",
                        Answers.JSON);
        Catalogue catalogue = catalogue();
        assertThat(catalogue.programs()).hasSize(1);
        assertThat(catalogue.sources()).containsExactly("INSTORE", "LINE");
        Promotion whole = catalogue.promotions().getFirst();
        assertThat(whole.type()).isEqualTo(PromotionType.LOYALTY);
        assertThat(whole.state()).isEqualTo(PromotionState.LIVE);
        assertThat(whole.start()).contains(Instant.parse("2024-04-03T00:00:00Z"));
        assertThat(whole.end()).contains(Instant.parse("2024-04-10T18:29:59.612Z"));
        assertThat(whole.limitPerCustomer()).hasValue(3);
        Promotion bare = catalogue.promotions().getLast();
        assertThat(bare.name()).isEqualTo("2");
        assertThat(bare.start()).isEmpty();
        assertThat(bare.limitPerCustomer()).isEmpty();
        assertThat(bare.type()).isEqualTo(PromotionType.OTHER);
    }

    @Test
    void sourcesThatMayNotBeReadAreNone() throws Exception {
        assertThat(catalogue().sources()).isEmpty();
        answers.on(QuestionServer.SOURCES, 403, "");
        assertThat(catalogue().sources()).isEmpty();
        answers.on(QuestionServer.SOURCES, 200, "<html></html>", Answers.HTML);
        assertThat(catalogue().sources()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, counted: {1}")
    @CsvSource({
        "pages from zero,true",
        "pages from zero,false",
        "pages from one,true",
        "pages from one,false",
        "rows,true",
        "rows,false",
        "always the first,true",
        "always the first,false"
    })
    void everyPageIsReadHoweverTheServerCounts(String way, boolean counted) throws Exception {
        IntUnaryOperator first = switch (way) {
            case "pages from zero" -> offset -> offset * Pages.SIZE;
            case "pages from one" -> offset -> Math.max(0, offset - 1) * Pages.SIZE;
            case "rows" -> offset -> offset;
            default -> _ -> 0;
        };
        answers.on(QuestionServer.PROMOTIONS, query -> page(first.applyAsInt(offset(query)), counted));
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            List<Promotion> promotions = engine.catalogue().promotions();
            assertThat(promotions).doesNotHaveDuplicates();
            assertThat(promotions.size()).isEqualTo(way.equals("always the first") ? Pages.SIZE : ALL);
            assertThat(server.played()).isLessThan(10);
        }
    }

    @Test
    void aListWithoutEndIsLeftAfterAWhile() throws Exception {
        answers.on(QuestionServer.PROMOTIONS, query -> rows(offset(query) * 2, 2, ""));
        assertThat(catalogue().promotions()).hasSize(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | {}                                                      | SERVER_SIGN_IN_REFUSED
            498 | {}                                                      | SERVER_SIGN_IN_REFUSED
            200 | {"response":{"status":{"code":"401","success":"true"}}} | SERVER_SIGN_IN_REFUSED
            403 | {}                                                      | SERVER_NOT_ALLOWED
            403 | {"HttpStatusCode":403,"errorCode":4000}                 | SERVER_NOT_ALLOWED
            200 | {"response":{"status":{"code":403,"success":false}}}    | SERVER_NOT_ALLOWED
            200 | <html>sign in</html>                                    | SERVER_ANSWER_UNREADABLE
            200 | {}                                                      | SERVER_ANSWER_UNREADABLE
            200 | {"data":[                                               | SERVER_ANSWER_UNREADABLE
            400 | {"errors":[{"code":4055,"message":"limit"}]}            | SERVER_ANSWER_UNREADABLE
            404 | nothing                                                 | SERVER_UNREACHABLE
            302 | elsewhere                                               | SERVER_UNREACHABLE
            429 | {}                                                      | SERVER_UNREACHABLE
            500 | {}                                                      | SERVER_UNREACHABLE
            """)
    void whatCannotBeReadIsAProblemThatSaysWhy(int status, String body, ProblemCode code) throws Exception {
        answers.on(QuestionServer.PROGRAMS, status, body, Answers.JSON);
        assertThat(problem().code()).isEqualTo(code);
    }

    @Test
    void aServerThatIsNotThereIsAProblemWithItsReason() throws Exception {
        ScriptedServer gone = new ScriptedServer(Talk::close);
        gone.close();
        try (RemoteEngine engine = Scene.engine(gone.uri(), Scene.PATIENT)) {
            Problem problem = catchThrowableOfType(Problem.class, engine::catalogue);
            assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_UNREACHABLE);
            assertThat(problem.arguments())
                    .containsExactly("127.0.0.1:" + gone.port(), Reason.of(ReasonCode.CONNECTION_REFUSED));
        }
    }

    @Test
    void aQuestionThatFailsOnceIsAskedAgainAndATokenIsMadeAnewOnce() throws Exception {
        TokenServer tokens = new TokenServer(3600);
        QuestionServer good = answers;
        int[] asked = new int[1];
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    if (++asked[0] == 1) {
                        talk.whole();
                        talk.close();
                    } else {
                        good.play(talk);
                    }
                });
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            assertThat(engine.catalogue().programs()).hasSize(1);
        }
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    Request head = talk.head();
                    talk.push(head);
                    if (head.path().equals(TokenServer.TOKEN)) {
                        tokens.play(talk);
                    } else if (head.header("x-cap-api-oauth-token").equals("TOKEN-2")) {
                        good.play(talk);
                    } else {
                        Answers.answer(401, "").play(talk);
                    }
                });
                RemoteEngine engine = Scene.engine(server.uri(), Scene.client(), Scene.PATIENT, System::nanoTime)) {
            assertThat(engine.catalogue().programs()).hasSize(1);
            assertThat(tokens.given()).isEqualTo(2);
        }
    }

    private Catalogue catalogue() throws Exception {
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), Scene.basic(), Scene.PATIENT, System::nanoTime)) {
            return engine.catalogue();
        }
    }

    private Problem problem() throws Exception {
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            return catchThrowableOfType(Problem.class, engine::catalogue);
        }
    }

    private static int offset(Map<String, String> query) {
        assertThat(query.get("limit")).isEqualTo("100");
        return Integer.parseInt(query.getOrDefault("offset", "-1"));
    }

    private static String page(int first, boolean counted) {
        int size = Math.max(0, Math.min(Pages.SIZE, ALL - first));
        String details = ",\"pageDetails\":{\"pageNumber\":0,\"pageSize\":100,\"totalEntries\":" + ALL + "}";
        return rows(first, size, counted ? details : "");
    }

    private static String rows(int first, int size, String details) {
        String rows = IntStream.range(first, first + size)
                .mapToObj(id -> "{\"id\":" + id + ",\"programId\":469,\"pointsOfferType\":\"LOYALTY\"}")
                .collect(Collectors.joining(","));
        return Answers.http(200, "{\"data\":[" + rows + "]" + details + "}", Answers.JSON);
    }
}
