package com.enroldesk.engine.remote;

import com.enroldesk.engine.remote.ScriptedServer.Script;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers questions by their path; what nobody told it to answer is a 404. */
final class QuestionServer implements Script {
    static final String PROGRAMS = "/v2/organization/programs";
    static final String PROMOTIONS = "/api_gateway/loyalty/v1/programs/promotions/list";
    static final String HELD = "/v2/customers/lookup/promotionData";
    static final String SOURCES = "/v2/meta/sources";

    private final Map<String, Function<Map<String, String>, String>> answers = new ConcurrentHashMap<>();

    /** @param answer a whole answer from the question's query */
    QuestionServer on(String path, Function<Map<String, String>, String> answer) {
        answers.put(path, answer);
        return this;
    }

    QuestionServer on(String path, int status, String body, String... headers) {
        return on(path, _ -> Answers.http(status, body, headers));
    }

    @Override
    public void play(Talk talk) throws IOException {
        URI asked = URI.create(talk.whole().path());
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        Map<String, String> parts = Arrays.stream(query.split("&"))
                .filter(part -> part.contains("="))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')), part -> part.substring(part.indexOf('=') + 1)));
        talk.send(answers.getOrDefault(asked.getPath(), _ -> Answers.http(404, ""))
                .apply(parts));
    }
}
