package com.enroldesk.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The vendor's messages as JSON text, in the vendor's order of fields; a field that is empty is left out. */
public final class WireWriter {
    private static final int LONG_DIGITS = 18;

    private WireWriter() {}

    public static String request(BulkRequest request) {
        return written(json -> {
            startRequest(json, request);
            json.writeArrayFieldStart("customers");
            for (CustomerRef customer : request.customers()) {
                json.writeStartObject();
                json.writeStringField("identifierValue", customer.identifierValue());
                json.writeStringField("source", customer.source());
                ids(json, "earnIds", customer.earnIds());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** What a large request was, without its customers: their number stands in the list's place. */
    public static String requestHead(BulkRequest request) {
        return written(json -> {
            startRequest(json, request);
            json.writeNumberField("customers", request.customers().size());
            json.writeEndObject();
        });
    }

    public static String reply(BulkReply reply) {
        return written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("response");
            for (ReplyItem item : reply.response()) {
                item(json, item);
            }
            json.writeEndArray();
            counts(json, reply);
            json.writeEndObject();
        });
    }

    /** What a large reply was, without its items: their number stands in the list's place. */
    public static String replyHead(BulkReply reply) {
        return written(json -> {
            json.writeStartObject();
            json.writeNumberField("response", reply.response().size());
            counts(json, reply);
            json.writeEndObject();
        });
    }

    private static void startRequest(JsonGenerator json, BulkRequest request) throws IOException {
        json.writeStartObject();
        text(json, "type", request.type());
        text(json, "bulkAction", request.bulkAction());
        json.writeObjectFieldStart("promotionDetails");
        id(json, "programId", request.promotionDetails().programId());
        id(json, "promotionId", request.promotionDetails().promotionId());
        text(json, "promoIdentifier", request.promotionDetails().promoIdentifier());
        json.writeEndObject();
        text(json, "identifierName", request.identifierName());
    }

    private static void counts(JsonGenerator json, BulkReply reply) throws IOException {
        json.writeNumberField("totalCount", reply.totalCount());
        json.writeNumberField("failureCount", reply.failureCount());
    }

    private static void item(JsonGenerator json, ReplyItem item) throws IOException {
        json.writeStartObject();
        if (item.result().isPresent()) {
            ItemResult result = item.result().get();
            json.writeObjectFieldStart("result");
            text(json, "entityType", result.entityType());
            id(json, "entityId", result.entityId());
            id(json, "promotionId", result.promotionId());
            text(json, "promoIdentifier", result.promoIdentifier());
            id(json, "programId", result.programId());
            text(json, "issualId", result.issualId());
            text(json, "earnedId", result.earnedId());
            ids(json, "revokedEarnIds", result.revokedEarnIds());
            json.writeEndObject();
        }
        messages(json, "errors", item.errors());
        messages(json, "warnings", item.warnings());
        json.writeEndObject();
    }

    static void messages(JsonGenerator json, String name, List<WireMessage> messages) throws IOException {
        json.writeArrayFieldStart(name);
        for (WireMessage message : messages) {
            json.writeStartObject();
            json.writeBooleanField("status", false);
            id(json, "code", message.code());
            json.writeStringField("message", message.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ids(JsonGenerator json, String name, List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String id : ids) {
            if (isPlainNumber(id)) {
                json.writeNumber(Long.parseLong(id));
            } else {
                json.writeString(id);
            }
        }
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** A number, as the vendor's samples print these, wherever the text is one that a number would not change. */
    static void id(JsonGenerator json, String name, String value) throws IOException {
        if (isPlainNumber(value)) {
            json.writeNumberField(name, Long.parseLong(value));
        } else {
            text(json, name, value);
        }
    }

    private static boolean isPlainNumber(String value) {
        return !value.isEmpty()
                && value.length() <= LONG_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && (value.length() == 1 || value.charAt(0) != '0');
    }

    static String written(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.MAPPER.createGenerator(text)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a writer into memory cannot fail", e);
        }
        return text.toString();
    }

    interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
