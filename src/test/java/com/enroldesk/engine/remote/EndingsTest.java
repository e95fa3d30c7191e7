package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.Sent;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each ending of a request means, row by row (row-states section 4, contract 5.1 to 5.3). */
class EndingsTest {
    private static final Sent TWO = sent("5", "6");
    private static final Sent ONE = sent("5");
    private static final String LIST = Answers.bulk(List.of("5", "6"));
    private static final String OLD = "{\"response\":{\"status\":{\"success\":\"true\",\"code\":\"%s\"}}}";
    private static final String JSON = "application/json";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            199 |      | UNKNOWN SERVER_ERROR goOn
            200 |      | UNKNOWN REPLY_EMPTY goOn
            299 |      | UNKNOWN REPLY_EMPTY goOn
            300 |      | UNKNOWN SERVER_ERROR pause
            301 |      | UNKNOWN REDIRECTED_AFTER_SENDING pause
            302 |      | UNKNOWN REDIRECTED_AFTER_SENDING pause
            303 |      | UNKNOWN REDIRECTED_AFTER_SENDING pause
            307 |      | REFUSED REDIRECTED pause
            308 |      | REFUSED REDIRECTED pause
            399 |      | UNKNOWN SERVER_ERROR pause
            400 |      | REFUSED REQUEST_REFUSED pause
            401 |      | REFUSED SIGN_IN_REFUSED pause
            402 |      | UNKNOWN SERVER_ERROR goOn
            403 |      | REFUSED NOT_ALLOWED pause
            404 |      | REFUSED ADDRESS_WRONG pause
            405 |      | REFUSED REQUEST_REFUSED pause
            407 |      | UNKNOWN SERVER_ERROR goOn
            408 |      | UNKNOWN SERVER_ERROR goOn
            409 |      | UNKNOWN SERVER_ERROR goOn
            411 |      | REFUSED REQUEST_REFUSED pause
            413 |      | REFUSED REQUEST_TOO_LARGE again:TOO_LARGE
            414 |      | REFUSED REQUEST_REFUSED pause
            415 |      | REFUSED REQUEST_REFUSED pause
            421 |      | REFUSED REQUEST_REFUSED pause
            422 |      | REFUSED REQUEST_REFUSED pause
            425 |      | REFUSED REQUEST_REFUSED pause
            429 |      | REFUSED RATE_LIMITED again:LIMITED
            498 |      | REFUSED SIGN_IN_REFUSED pause
            500 |      | UNKNOWN SERVER_ERROR goOn
            502 |      | UNKNOWN SERVER_ERROR goOn
            503 |      | UNKNOWN SERVER_ERROR goOn
            504 |      | UNKNOWN SERVER_ERROR goOn
            520 |      | UNKNOWN SERVER_ERROR goOn
            503 | 4001 | REFUSED AUTHORISATION_UNAVAILABLE again:LIMITED
            503 | 4000 | UNKNOWN SERVER_ERROR goOn
            503 | 401  | UNKNOWN SERVER_ERROR goOn
            500 | 4001 | UNKNOWN SERVER_ERROR goOn
            199 | 401  | UNKNOWN SERVER_ERROR goOn
            200 | 401  | REFUSED SIGN_IN_REFUSED pause
            200 | 498  | REFUSED SIGN_IN_REFUSED pause
            299 | 403  | REFUSED NOT_ALLOWED pause
            300 | 401  | UNKNOWN SERVER_ERROR pause
            200 | 500  | UNKNOWN REPLY_NOT_JSON goOn
            200 | 4001 | UNKNOWN REPLY_NOT_JSON goOn
            """)
    void aStatusWithoutAListMeansOneThing(int status, @Nullable String code, String told) {
        String body = code == null ? "" : OLD.replace("%s", code);
        Ending ending = ending(TWO, false, answer(status, body, Map.of("Content-Type", JSON)));
        assertThat(ending.verdicts()).hasSize(2);
        assertThat(Told.of(ending.verdicts(), ending.advice())).isEqualTo(told);
        assertThat(ending.signedOut()).isEqualTo(told.contains("SIGN_IN"));
        assertThat(ending.byPosition()).isEmpty();
    }

    @Test
    void whatTheServerSaidIsKeptBesideTheReason() {
        assertThat(reason(ending(TWO, false, answer(502, "", Map.of()))))
                .isEqualTo(Reason.of(ReasonCode.SERVER_ERROR, "502"));
        assertThat(reason(ending(TWO, false, answer(422, "", Map.of()))))
                .isEqualTo(Reason.of(ReasonCode.REQUEST_REFUSED, "422"));
        assertThat(reason(ending(TWO, false, answer(302, "", Map.of()))))
                .isEqualTo(Reason.of(ReasonCode.REDIRECTED_AFTER_SENDING, "302"));
        Ending moved =
                ending(TWO, false, answer(307, "", Map.of("Location", "https://elsewhere.example.com/in?token=1")));
        assertThat(reason(moved)).isEqualTo(Reason.of(ReasonCode.REDIRECTED, "elsewhere.example.com"));
        assertThat(why(moved.advice())).isEqualTo(reason(moved));
    }

    @Test
    void ofAnAddressOnlyTheHostIsShown() {
        assertThat(Endings.host("https://elsewhere.example.com:8443/a?b=c")).isEqualTo("elsewhere.example.com");
        assertThat(Endings.host("/in?token=1")).isEmpty();
        assertThat(Endings.host("no address at all")).isEmpty();
        assertThat(Endings.host("")).isEmpty();
    }

    @Test
    void aSignInThatCanBeMadeAnewIsTriedAgain() {
        Ending renewed = ending(TWO, true, answer(401, "", Map.of()));
        assertThat(Told.of(renewed.verdicts(), renewed.advice())).isEqualTo("REFUSED SIGN_IN_REFUSED again:SIGN_IN");
        assertThat(renewed.signedOut()).isTrue();
        assertThat(renewed.verdicts()).hasSize(2);
    }

    @Test
    void oneCustomerCannotBeMadeFewer() {
        assertThat(told(ONE, answer(413, "", Map.of()))).isEqualTo("REFUSED REQUEST_TOO_LARGE pause");
    }

    @Test
    void aServersLimitIsWaitedForUnlessNobodyCanSitThroughIt() {
        assertThat(told(TWO, answer(429, "", Map.of("Retry-After", "7"))))
                .isEqualTo("REFUSED RATE_LIMITED again:LIMITED:7");
        assertThat(told(TWO, answer(503, "{\"errorCode\":4001}", Map.of("Retry-After", "9"))))
                .isEqualTo("REFUSED AUTHORISATION_UNAVAILABLE again:LIMITED:9");
        Ending tooLong = ending(TWO, false, answer(429, "", Map.of("Retry-After", "7200")));
        assertThat(Told.of(tooLong.verdicts(), tooLong.advice())).isEqualTo("REFUSED RATE_LIMITED pause");
        assertThat(reason(tooLong)).isEqualTo(Reason.of(ReasonCode.RATE_LIMITED, "2026-03-04 07:06"));
    }

    @ParameterizedTest(name = "a list with {0}")
    @CsvSource({
        "199, goOn",
        "200, goOn",
        "299, goOn",
        "300, pause",
        "302, pause",
        "307, pause",
        "399, pause",
        "400, goOn",
        "401, goOn",
        "429, goOn",
        "500, goOn"
    })
    void aListIsTheTruthWhateverTheStatus(int status, String advice) {
        Ending ending = ending(TWO, false, answer(status, LIST, Map.of("Content-Type", JSON)));
        assertThat(Told.of(ending.verdicts(), ending.advice())).isEqualTo("OK " + advice);
        assertThat(ending.signedOut()).isFalse();
        if (advice.equals("pause")) {
            assertThat(why(ending.advice()))
                    .isEqualTo(Reason.of(ReasonCode.REDIRECTED_AFTER_SENDING, Integer.toString(status)));
        }
    }

    @Test
    void aListThatRefusesTheRequestEndsTheRunWhateverTheStatus() {
        String refusal = "{\"response\":[{\"errors\":[{\"status\":false,\"code\":8892,\"message\":\"inactive\"}]}],"
                + "\"totalCount\":1,\"failureCount\":1}";
        assertThat(told(TWO, answer(200, refusal, Map.of()))).isEqualTo("REFUSED PROMOTION_INACTIVE refused");
        assertThat(told(TWO, answer(302, refusal, Map.of()))).isEqualTo("REFUSED PROMOTION_INACTIVE refused");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            application/json                 | OK goOn
            APPLICATION/JSON; charset=utf-8  | OK goOn
            application/problem+json         | OK goOn
            text/html; charset=utf-8         | UNKNOWN REPLY_WEB_PAGE goOn
            application/xhtml+xml            | UNKNOWN REPLY_WEB_PAGE goOn
            text/plain                       | UNKNOWN REPLY_NOT_JSON goOn
            application/jsonp                | UNKNOWN REPLY_NOT_JSON goOn
            """)
    void aListThatCallsItselfSomethingElseIsADoubt(String type, String told) {
        assertThat(told(TWO, answer(200, LIST, Map.of("Content-Type", type)))).isEqualTo(told);
    }

    @Test
    void whatIsLeftOfAListIsADoubtWhateverTheStatusAndTheType() {
        String half = LIST.substring(0, LIST.length() / 2);
        for (int status : new int[] {200, 401, 429, 404, 503}) {
            for (String type : List.of("text/plain", "text/html")) {
                assertThat(told(TWO, answer(status, half, Map.of("Content-Type", type))))
                        .isEqualTo("UNKNOWN REPLY_NOT_JSON goOn");
            }
        }
    }

    @Test
    void aPageIsKnownByItsTypeOrByItsFirstCharacter() {
        assertThat(told(TWO, answer(200, "sign in here", Map.of("Content-Type", "text/html"))))
                .isEqualTo("UNKNOWN REPLY_WEB_PAGE goOn");
        assertThat(told(TWO, answer(200, "\n  <html>sign in</html>", Map.of("Content-Type", JSON))))
                .isEqualTo("UNKNOWN REPLY_WEB_PAGE goOn");
        assertThat(told(TWO, answer(200, "a < b", Map.of()))).isEqualTo("UNKNOWN REPLY_NOT_JSON goOn");
        assertThat(told(TWO, answer(200, " ".repeat(200) + "<html>", Map.of())))
                .isEqualTo("UNKNOWN REPLY_NOT_JSON goOn");
        assertThat(told(TWO, answer(200, " ".repeat(199) + "<html>", Map.of())))
                .isEqualTo("UNKNOWN REPLY_WEB_PAGE goOn");
    }

    @ParameterizedTest
    @CsvSource({"CUT, REPLY_CUT", "LATE, TIMED_OUT", "TOO_LARGE, REPLY_TOO_LARGE"})
    void aBodyThatDidNotEndIsADoubtWhateverTheStatus(Seen.End end, ReasonCode code) {
        for (int status : new int[] {200, 401, 413, 500}) {
            Seen.Answer answer = new Seen.Answer(status, headers(Map.of()), body(LIST, end), true);
            assertThat(told(TWO, answer)).isEqualTo("UNKNOWN " + code + " goOn");
        }
        Seen.Answer elsewhere = new Seen.Answer(302, headers(Map.of()), body(LIST, end), true);
        assertThat(told(TWO, elsewhere)).isEqualTo("UNKNOWN " + code + " pause");
    }

    @Test
    void theProxysOwnNoLeavesNobodySent() {
        Seen.Answer proxy = new Seen.Answer(407, headers(Map.of()), Seen.Body.whole(""), false);
        Ending ending = ending(TWO, false, proxy);
        assertThat(Told.of(ending.verdicts(), ending.advice())).isEqualTo("NOT_SENT PROXY_REFUSED again:NOT_SENT");
        assertThat(reason(ending)).isEqualTo(Reason.of(ReasonCode.PROXY_REFUSED, "407"));
        assertThat(ending.verdicts()).hasSize(2);
        Seen.Answer early = new Seen.Answer(403, headers(Map.of()), Seen.Body.whole(""), false);
        assertThat(told(TWO, early)).isEqualTo("REFUSED NOT_ALLOWED pause");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_NOT_FOUND, NAME_NOT_FOUND, ''",
        "REFUSED, CONNECTION_REFUSED, ''",
        "LOST, CONNECTION_REFUSED, ''",
        "CONNECT_TIMEOUT, CONNECT_TIMEOUT, ''",
        "LATE, CONNECT_TIMEOUT, ''",
        "NOT_TRUSTED, NOT_TRUSTED, why",
        "NOT_SECURE, NOT_SECURE, ''",
        "PROXY, PROXY_REFUSED, why"
    })
    void whatNeverLeftIsNotSent(Fault.Kind kind, ReasonCode code, String detail) {
        Ending ending = ending(TWO, false, new Seen.Nothing(new Fault(kind, "why"), false));
        assertThat(ending.verdicts()).hasSize(2).containsOnly(new Verdict.NotSent(Reason.of(code, detail)));
        assertThat(Told.of(ending.advice())).isEqualTo("again:NOT_SENT");
        assertThat(why(ending.advice())).isEqualTo(Reason.of(code, detail));
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void whatLeftAndWasNotAnsweredIsADoubt(Fault.Kind kind) {
        String why = kind == Fault.Kind.LATE ? "TIMED_OUT" : "CONNECTION_LOST";
        assertThat(told(TWO, new Seen.Nothing(Fault.of(kind), true))).isEqualTo("UNKNOWN " + why + " goOn");
    }

    @Test
    void onlyWhereTheOrderTellsWhoIsWhoItIsSaidSo() {
        String mixed = "{\"response\":[" + item("5") + ",{\"errors\":[{\"status\":false,\"code\":8015}]}],"
                + "\"totalCount\":2,\"failureCount\":1}";
        Sent mobiles = Sent.giving(Action.DIRECT_ISSUE, "469", "56799", IdentifierKind.MOBILE, List.of("915", "916"));
        assertThat(ending(mobiles, false, answer(200, mixed, Map.of())).byPosition())
                .hasValueSatisfying(reading -> assertThat(reading.customerIds()).containsExactly("5", ""));
        Ending byId = ending(TWO, false, answer(200, mixed, Map.of()));
        assertThat(byId.byPosition()).isEmpty();
        assertThat(Told.of(byId.verdicts(), byId.advice())).isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
    }

    @Test
    void anEndingWithAnotherPartKeepsTheRest() {
        Ending signedOut = ending(TWO, true, answer(401, "", Map.of()));
        Ending advised = signedOut.with(Advice.GO_ON);
        assertThat(advised.advice()).isEqualTo(Advice.GO_ON);
        assertThat(advised.verdicts()).isEqualTo(signedOut.verdicts());
        assertThat(advised.signedOut()).isTrue();
        Ending judged = signedOut.with(List.of(new Verdict.Open()));
        assertThat(judged.verdicts()).containsExactly(new Verdict.Open());
        assertThat(judged.advice()).isEqualTo(signedOut.advice());
        assertThat(judged.signedOut()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                         | NoJson
            null                                                       | NoJson
            []                                                         | NoJson
            <html>"response"</html>                                    | NoJson
            {"response":[                                              | Remains
            {"response":[]}                                            | ItemList
            {"response":7}                                             | ItemList
            {"response":{"status":7}}                                  | ItemList
            {"response":[],"totalCount":0}                             | ItemList
            {"response":{"status":{"code":401}}}                       | Code 401
            {"response":{"status":{"code":401}},"failureCount":1}      | Remains
            {"response":{"status":{"code":{}}}}                        | Other
            {"response":{"status":{}}}                                 | Other
            {"response":{}}                                            | Other
            {"response":null}                                          | Other
            {}                                                         | Other
            {"errorCode":"4001"}                                       | Code 4001
            {"errorCode":{}}                                           | Other
            {"errors":[{"code":"403"}]}                                | Code 403
            {"errors":[{}]}                                            | Other
            {"errors":[{"code":[]}]}                                   | Other
            {"errors":[{"code":1},{"code":2}]}                         | Other
            {"errors":[]}                                              | Other
            {"errors":{}}                                              | Other
            {"errors":[{"code":"403"}],"earnedId":1}                   | Remains
            """)
    void aBodyIsAListOrACodeOrNothingOfTheKind(String body, String kind) {
        Envelope envelope = Envelope.of(body.getBytes(StandardCharsets.UTF_8));
        String code = envelope instanceof Envelope.Code named ? " " + named.code() : "";
        assertThat(envelope.getClass().getSimpleName() + code).isEqualTo(kind);
    }

    @Test
    void aSuccessIsAWholeAnswerWithAStatusOfSuccess() {
        assertThat(answer(200, "", Map.of()).succeeded()).isTrue();
        assertThat(answer(299, "", Map.of()).succeeded()).isTrue();
        assertThat(answer(199, "", Map.of()).succeeded()).isFalse();
        assertThat(answer(300, "", Map.of()).succeeded()).isFalse();
        Seen.Answer cut = new Seen.Answer(200, headers(Map.of()), body("{", Seen.End.CUT), true);
        assertThat(cut.whole()).isFalse();
        assertThat(cut.succeeded()).isFalse();
        assertThat(cut.body()).hasToString("Body[1, CUT]");
    }

    private static Seen.Body body(String text, Seen.End end) {
        return new Seen.Body(text.getBytes(StandardCharsets.UTF_8), end);
    }

    private static Ending ending(Sent sent, boolean renews, Seen seen) {
        return Endings.of(seen, sent, renews, Scene.NOW.atZone(ZoneOffset.UTC));
    }

    private static String told(Sent sent, Seen seen) {
        Ending ending = ending(sent, false, seen);
        assertThat(ending.verdicts()).hasSize(sent.values().size());
        return Told.of(ending.verdicts(), ending.advice());
    }

    private static Reason reason(Ending ending) {
        return switch (ending.verdicts().getFirst()) {
            case Verdict.Unknown(Reason why) -> why;
            case Verdict.Refused(Reason why) -> why;
            case Verdict.NotSent(Reason why) -> why;
            default -> throw new AssertionError(ending);
        };
    }

    private static Reason why(Advice advice) {
        return switch (advice) {
            case Advice.Pause(Reason why) -> why;
            case Advice.Again again -> again.why();
            case Advice.Refused(Reason why) -> why;
            case Advice.GoOn _ -> throw new AssertionError(advice);
        };
    }

    private static String item(String id) {
        return "{\"result\":{\"entityId\":" + id + ",\"earnedId\":9},\"errors\":[]}";
    }

    private static Seen.Answer answer(int status, String body, Map<String, String> headers) {
        return new Seen.Answer(status, headers(headers), Seen.Body.whole(body), true);
    }

    private static HttpHeaders headers(Map<String, String> values) {
        Map<String, List<String>> lists = new HashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (_, _) -> true);
    }

    private static Sent sent(String... ids) {
        return Sent.giving(Action.DIRECT_ISSUE, "469", "56799", IdentifierKind.ID, List.of(ids));
    }
}
