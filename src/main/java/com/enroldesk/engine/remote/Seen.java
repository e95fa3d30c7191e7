package com.enroldesk.engine.remote;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What was seen of one request, before anybody judges it. */
sealed interface Seen {

    /**
     * Status and headers came, and of the body what is here.
     *
     * @param left whether the request's body was handed to the client, so that some of it may have left
     */
    record Answer(int status, HttpHeaders headers, Body body, boolean left) implements Seen {
        /** A header's first value; empty when there is none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean whole() {
            return body.end() == End.WHOLE;
        }

        boolean succeeded() {
            return whole() && status >= 200 && status < 300;
        }

        /** Whether it calls itself JSON, or does not say what it is. */
        boolean isJson() {
            String type = type();
            return type.isEmpty() || type.equals("application/json") || type.endsWith("+json");
        }

        /** Whether it is a web page: a sign-in page or a proxy's, most likely. */
        boolean isPage() {
            String start = new String(body.bytes, 0, Math.min(body.length(), 200), StandardCharsets.ISO_8859_1);
            return type().contains("html") || start.stripLeading().startsWith("<");
        }

        private String type() {
            return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * No answer came.
     *
     * @param left whether the request's body was handed to the client, so that some of it may have left
     */
    record Nothing(Fault fault, boolean left) implements Seen {}

    /** How a body ended. */
    enum End {
        WHOLE,
        /** The connection ended before the body did. */
        CUT,
        /** The deadline came first. */
        LATE,
        /** There was more than anybody reads. */
        TOO_LARGE
    }

    /** The bytes of a body that came. */
    final class Body {
        private final byte[] bytes;
        private final End end;

        Body(byte[] bytes, End end) {
            this.bytes = bytes.clone();
            this.end = end;
        }

        static Body whole(String text) {
            return new Body(text.getBytes(StandardCharsets.UTF_8), End.WHOLE);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        int length() {
            return bytes.length;
        }

        End end() {
            return end;
        }

        /** Masked: bodies name customers. */
        @Override
        public String toString() {
            return "Body[" + bytes.length + ", " + end + "]";
        }
    }
}
