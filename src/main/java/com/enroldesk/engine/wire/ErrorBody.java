package com.enroldesk.engine.wire;

import java.util.List;
import java.util.Optional;

/** The bodies in which calls of every age say that they did nothing (contract 5.3, 9.9). */
public final class ErrorBody {
    private static final String SUCCESS = "200";

    private ErrorBody() {}

    /**
     * What a body complains of; empty when it complains of nothing, or is none of these. Its message may quote an identifier
     * and is never to be logged.
     */
    public static Optional<WireMessage> read(byte[] body) {
        JsonFields root;
        try {
            root = StrictJson.object(body, WireJson.REPLY_CAP, "reply");
        } catch (Malformed _) {
            return Optional.empty();
        }
        List<JsonFields> errors = Loose.objects(root, "errors");
        if (!errors.isEmpty()) {
            return Optional.of(message(errors.getFirst(), "code", "message"));
        }
        WireMessage group = message(root, "errorCode", "errorMessage");
        if (!group.code().isEmpty()) {
            return Optional.of(group);
        }
        // The old calls' response is an object, a bulk call's is a list; the gateway has its status at the top.
        return Loose.object(root, "response")
                .flatMap(response -> Loose.object(response, "status"))
                .or(() -> Loose.object(root, "status"))
                .map(status -> message(status, "code", "message"))
                .filter(message -> !message.code().isEmpty() && !message.code().equals(SUCCESS));
    }

    private static WireMessage message(JsonFields fields, String code, String message) {
        return new WireMessage(Loose.text(fields, code), Loose.text(fields, message));
    }

    /** The newer calls' shape. */
    public static String write(WireMessage error) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            WireWriter.messages(json, "errors", List.of(error));
            json.writeEndObject();
        });
    }

    /** The gateway's shape. */
    public static String gateway(WireMessage status) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("status");
            WireWriter.id(json, "code", status.code());
            json.writeStringField("message", status.message());
            json.writeEndObject();
            json.writeNullField("validationErrors");
            json.writeNullField("data");
            json.writeEndObject();
        });
    }

    /** The older calls' shape, in which a refused sign-in still claims success. */
    public static String signIn(WireMessage status) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("response");
            json.writeObjectFieldStart("status");
            json.writeStringField("success", "true");
            json.writeStringField("code", status.code());
            json.writeStringField("message", status.message());
            json.writeEndObject();
            json.writeNullField("customers");
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
