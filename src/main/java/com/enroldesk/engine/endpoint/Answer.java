package com.enroldesk.engine.endpoint;

import java.util.Map;

/** What is sent back. */
record Answer(int status, Map<String, String> headers, String body) {
    private static final String TYPE = "Content-Type";

    static Answer json(int status, String body) {
        return text(status, "application/json;charset=UTF-8", body);
    }

    static Answer text(int status, String type, String body) {
        return new Answer(status, Map.of(TYPE, type), body);
    }

    Answer with(String header, String value) {
        return new Answer(status, Map.of(TYPE, headers.getOrDefault(TYPE, ""), header, value), body);
    }

    /** Masked: a body may name customers. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length() + " characters]";
    }
}
