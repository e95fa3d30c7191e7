package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer has that the contract has not is handed on, and changes nothing else (failure-modes C-23). */
class ExtraFieldsTest {
    /** For both customers of {@link Scene#permit}. */
    private static final String BULK = Answers.bulk(List.of("100", "200"));

    private static Reply sent(int status, String body) throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(status, body, Answers.JSON));
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            return engine.send(Scene.permit(0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"response\"',   '{\"traceId\":{\"deep\":1},\"response\"'",
        "'{\"result\"',     '{\"traceId\":null,\"result\"'",
        "'\"entityId\"',    '\"traceId\":[5],\"entityId\"'"
    })
    void aNewFieldIsNamedAndTheAnswerReadAsEver(String place, String with) throws Exception {
        Reply plain = sent(200, BULK);
        Reply newer = sent(200, BULK.replace(place, with));

        assertThat(plain.extraFields()).isEqualTo(ExtraFields.NONE);
        assertThat(newer.extraFields()).isEqualTo(new ExtraFields(List.of("traceId"), 0));
        assertThat(newer.verdicts()).isEqualTo(plain.verdicts()).hasOnlyElementsOfType(Verdict.Ok.class);
        assertThat(newer.advice()).isEqualTo(plain.advice());
    }

    @Test
    void aNameThatIsMadeOfDataIsOnlyCounted() throws Exception {
        String body = BULK.replace("{\"result\"", "{\"919986000586\":{},\"result\"");
        assertThat(sent(200, body).extraFields()).isEqualTo(new ExtraFields(List.of(), 1));
    }

    @Test
    void whatComesWithOneCustomersErrorOrInAnotherEnvelopeIsNotLookedAt() throws Exception {
        String failed = """
                {"response":[{"errors":[{"code":8015,"message":"no","field":"x"}],"warnings":[{"code":1,"field":"x"}]}],\
                "totalCount":1,"failureCount":1}""";
        assertThat(sent(200, failed).extraFields()).isEqualTo(ExtraFields.NONE);
        assertThat(sent(401, "{\"traceId\":1}").extraFields()).isEqualTo(ExtraFields.NONE);
        assertThat(sent(200, "{\"traceId\":1}").extraFields()).isEqualTo(ExtraFields.NONE);
        assertThat(sent(500, "{\"errors\":[{\"code\":500}],\"traceId\":1}").extraFields())
                .isEqualTo(ExtraFields.NONE);
    }
}
