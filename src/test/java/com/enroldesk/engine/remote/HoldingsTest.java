package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.engine.Inquiry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer holds, by the look-up of contract 7.6: silence about a promotion counts only when all was read. */
class HoldingsTest {
    private static final Inquiry INQUIRY = new Inquiry(
            new ProgramId("1085"), new PromotionId("1119509"), IdentifierKind.EMAIL, "a+b c@example.com", "INSTORE");
    private static final String NOBODY =
            "{\"errors\":[{\"status\":false,\"code\":8015,\"message\":\"Customer not found\"}]}";

    private final QuestionServer answers = new QuestionServer();

    @Test
    void thePrintedAnswerIsReadWithTheWordsThatAReceiptUses() throws Exception {
        answers.on(QuestionServer.HELD, query -> {
            assertThat(query)
                    .containsEntry("identifierName", "email")
                    .containsEntry("identifierValue", "a%2Bb%20c%40example.com")
                    .containsEntry("source", "INSTORE")
                    .containsEntry("programs", "1085")
                    .containsEntry("limit", "100");
            return Answers.http(200, recorded("7.6"), Answers.JSON, "Date: Wed, 04 Mar 2026 05:08:07 GMT");
        });
        Holdings holdings = holdings();
        assertThat(holdings.customerId()).isEqualTo("345854019");
        assertThat(holdings.limit()).hasValue(100);
        assertThat(holdings.serverAhead()).isEqualTo(Duration.ofMinutes(2));
        assertThat(holdings.issued())
                .containsExactly(
                        new Holdings.Issued("1582", "1581", Optional.of(Instant.parse("2024-06-25T12:44:13Z"))));
        assertThat(holdings.answer()).isEqualTo(recorded("7.6"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void whoIsNotThereHoldsNothing(int status) throws Exception {
        answers.on(QuestionServer.HELD, status, NOBODY, Answers.JSON);
        Holdings holdings = holdings();
        assertThat(holdings.customerId()).isEmpty();
        assertThat(holdings.issued()).isEmpty();
        assertThat(holdings.serverAhead()).isEqualTo(Duration.ZERO);
    }

    @Test
    void aPromotionOnTheLastPageIsFound() throws Exception {
        answers.on(QuestionServer.HELD, query -> {
            int first = Integer.parseInt(query.getOrDefault("offset", "0")) * 100;
            return page(first, Math.max(0, Math.min(100, 250 - first)), 250);
        });
        Holdings holdings = holdings(new PromotionId("249"));
        assertThat(holdings.issued()).hasSize(1);
        assertThat(holdings(new PromotionId("777")).issued()).isEmpty();
        assertThat(holdings(new PromotionId("777")).customerId()).isEqualTo("5");
    }

    @Test
    void anAnswerThatHoldsBackSomeOfItsRowsProvesNothing() throws Exception {
        answers.on(QuestionServer.HELD, query -> page(0, "0".equals(query.get("offset")) ? 100 : 0, 101));
        assertThat(problem(new PromotionId("777")).code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
        assertThat(holdings(new PromotionId("7")).issued()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html></html>",
                "{\"customerId\":5}",
                "{\"customerId\":5,\"promotions\":[{}]}",
                "{\"errors\":[{\"code\":8003,\"message\":\"Invalid source\"}]}",
                "{\"customerId\":5,\"promotions\":[",
                "{\"customerId\":5,\"promotions\":[{\"promotionId\":1},{\"promotionId\":1}]}"
            })
    void whatIsNotUnderstoodProvesNothing(String body) throws Exception {
        answers.on(QuestionServer.HELD, 200, body, Answers.JSON);
        Problem problem = problem(INQUIRY.promotion());
        assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
        assertThat(problem.arguments().toString()).doesNotContain("example.com");
    }

    /** Asked for by id, the answer must be about that customer. */
    @Test
    void anAnswerAboutSomebodyElseProvesNothing() throws Exception {
        answers.on(QuestionServer.HELD, _ -> page(0, 3, 3));
        Inquiry other =
                new Inquiry(INQUIRY.program(), new PromotionId("777"), IdentifierKind.ID, "123", INQUIRY.source());
        assertThat(problem(other).code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
        Inquiry same =
                new Inquiry(INQUIRY.program(), new PromotionId("777"), IdentifierKind.ID, "005", INQUIRY.source());
        assertThat(holdings(same).issued()).isEmpty();
    }

    @Test
    void aPageThatComesAgainWithoutACountProvesNothing() throws Exception {
        answers.on(QuestionServer.HELD, _ -> page(0, 100, -1));
        assertThat(problem(new PromotionId("777")).code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
        answers.on(QuestionServer.HELD, query -> page(0, "0".equals(query.get("offset")) ? 100 : 0, -1));
        assertThat(holdings(new PromotionId("777")).issued()).isEmpty();
    }

    /** What the first page counted holds for the last one, which may say nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListThatBreaksOffAfterItsCountProvesNothing(boolean gone) throws Exception {
        answers.on(QuestionServer.HELD, query -> {
            boolean first = "0".equals(query.get("offset"));
            return !first && gone ? Answers.http(200, NOBODY, Answers.JSON) : page(0, first ? 2 : 0, first ? 250 : -1);
        });
        assertThat(problem(new PromotionId("777")).code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
    }

    @Test
    void moreRowsThanAreCountedProveNothing() throws Exception {
        answers.on(QuestionServer.HELD, query -> page(0, "0".equals(query.get("offset")) ? 10 : 0, 1));
        assertThat(problem(new PromotionId("777")).code()).isEqualTo(ProblemCode.SERVER_ANSWER_UNREADABLE);
    }

    @Test
    void whoMayNotAskIsTold() throws Exception {
        answers.on(QuestionServer.HELD, 403, "");
        assertThat(problem(INQUIRY.promotion()).code()).isEqualTo(ProblemCode.SERVER_NOT_ALLOWED);
        answers.on(QuestionServer.HELD, 503, "");
        assertThat(problem(INQUIRY.promotion()).code()).isEqualTo(ProblemCode.SERVER_UNREACHABLE);
    }

    private static String page(int first, int size, int total) {
        String rows = IntStream.range(first, first + size)
                .mapToObj(id -> "{\"promotionId\":" + id + ",\"programId\":1085,\"customerPromotionTimelines\":[{"
                        + "\"enrollmentId\":1,\"issuedDetails\":[{\"issualId\":2}]}]}")
                .collect(Collectors.joining(","));
        return Answers.http(
                200,
                "{\"pageDetails\":" + (total < 0 ? "{}" : "{\"totalEntries\":" + total + "}")
                        + ",\"customerId\":5,\"promotions\":[" + rows + "]}",
                Answers.JSON);
    }

    private Holdings holdings() throws Exception {
        return holdings(INQUIRY.promotion());
    }

    private Holdings holdings(PromotionId promotion) throws Exception {
        return holdings(of(promotion));
    }

    private Holdings holdings(Inquiry inquiry) throws Exception {
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            return engine.holdings(inquiry);
        }
    }

    private Problem problem(PromotionId promotion) throws Exception {
        return problem(of(promotion));
    }

    private Problem problem(Inquiry inquiry) throws Exception {
        try (ScriptedServer server = new ScriptedServer(answers);
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            return catchThrowableOfType(Problem.class, () -> engine.holdings(inquiry));
        }
    }

    private static Inquiry of(PromotionId promotion) {
        return new Inquiry(INQUIRY.program(), promotion, INQUIRY.kind(), INQUIRY.value(), INQUIRY.source());
    }

    private static String recorded(String name) {
        try (InputStream bytes =
                HoldingsTest.class.getResourceAsStream("/com/enroldesk/engine/wire/contract/" + name + ".json")) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
