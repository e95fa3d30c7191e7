package com.enroldesk.engine.remote;

import com.enroldesk.engine.remote.ScriptedServer.Script;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What servers answer. */
final class Answers {
    static final String JSON = "Content-Type: application/json";
    static final String HTML = "Content-Type: text/html; charset=utf-8";
    static final String PAGE = "<!DOCTYPE html><html><body>Please sign in to the network</body></html>";

    private Answers() {}

    /** Everybody is enrolled, by the ids that were sent. */
    static String enrolled(Request request) {
        return bulk(request.values());
    }

    static String bulk(List<String> ids) {
        String items = ids.stream()
                .map(id -> "{\"result\":{\"entityType\":\"CUSTOMER\",\"entityId\":" + id
                        + ",\"promotionId\":56799,\"programId\":469,\"issualId\":\"8" + id + "\",\"earnedId\":\"9" + id
                        + "\"},\"errors\":[],\"warnings\":[]}")
                .collect(Collectors.joining(","));
        return "{\"response\":[" + items + "],\"totalCount\":" + ids.size() + ",\"failureCount\":0}";
    }

    /** An answer with the right length. */
    static String http(int status, String body, String... headers) {
        return head(status, body, headers) + body;
    }

    static String head(int status, String body, String... headers) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return start(status, headers) + "Content-Length: " + length + "\r\n\r\n";
    }

    /** Status and headers, and the next header may follow. */
    static String start(int status, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.toString();
    }

    /** The usual good answer. */
    static Script fine() {
        return talk -> talk.send(http(200, enrolled(talk.whole()), JSON));
    }

    /** The same, and the connection is not kept. */
    static Script fineAndClose() {
        return talk -> {
            talk.send(http(200, enrolled(talk.whole()), JSON, "Connection: close"));
            talk.close();
        };
    }

    static Script answer(int status, String body, String... headers) {
        return talk -> {
            talk.whole();
            talk.send(http(status, body, headers));
        };
    }
}
