package com.enroldesk.engine.wire;

import java.util.List;

/** The reply to the customer look-up (contract 7.7); who is not there is told by an {@link ErrorBody} with 8015. */
public final class CustomerReply {
    private CustomerReply() {}

    /** The customer's id. */
    public static String read(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, WireJson.REPLY_CAP, "customer");
        String entity = root.id("entity");
        if (entity.isEmpty()) {
            throw root.wrong("entity", "missing");
        }
        return entity;
    }

    public static String write(String customerId) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            WireWriter.id(json, "entity", customerId);
            WireWriter.messages(json, "warnings", List.of());
            json.writeEndObject();
        });
    }
}
