package com.enroldesk.engine.wire;

import com.enroldesk.domain.Secret;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;

/** The call that gives a token for a key and its secret (contract 6.2, 9.9). */
public final class TokenMessage {
    private static final int CAP = 1 << 16;

    /** The life in the vendor's sample, where a reply does not say its own. */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private TokenMessage() {}

    /** Who asks for a token; whoever reads it wipes the secret. */
    public record Asked(String key, Secret secret) {
        /** Without both. */
        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    /** A token; whoever reads it wipes it. */
    public record Granted(Secret token, Duration life) {}

    /** The request's body, to be wiped by the caller. */
    public static byte[] request(String key, Secret secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        char[] revealed = secret.reveal();
        try (JsonGenerator json = StrictJson.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("key", key);
            json.writeFieldName("secret");
            json.writeString(revealed, 0, revealed.length);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer into memory cannot fail", e);
        } finally {
            Arrays.fill(revealed, '\0');
        }
        return bytes.toByteArray();
    }

    public static Asked asked(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, CAP, "token");
        return new Asked(root.text("key"), Secret.of(root.text("secret")));
    }

    /** @throws Malformed also for a refusal: ask {@link ErrorBody} what it says */
    public static Granted granted(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, CAP, "token");
        JsonFields granted = root.object("data").orElseThrow(() -> root.wrong("data", "missing"));
        Secret token = Secret.of(granted.text("accessToken"));
        if (token.isEmpty()) {
            throw granted.wrong("accessToken", "missing");
        }
        int seconds = Loose.number(granted, "ttlSeconds").orElse((int) USUAL_LIFE.toSeconds());
        return new Granted(token, Duration.ofSeconds(Math.max(0, seconds)));
    }

    public static String grant(String token, Duration life) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("data");
            json.writeStringField("accessToken", token);
            json.writeNumberField("ttlSeconds", life.toSeconds());
            json.writeEndObject();
            json.writeNullField("errors");
            json.writeEndObject();
        });
    }

    public static String refusal() {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeNullField("data");
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeNumberField("code", 320001);
            json.writeStringField("message", "Invalid client key and secret");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
