package com.enroldesk.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was seen of one request and its reply, without secrets.
 *
 * @param request the request's body, or its head where the whole would be too large to keep
 * @param status the HTTP status; empty for an engine without one
 * @param serverRequestId the server's own id of the call ({@code X-Cap-Requestid})
 * @param reply the reply's body, or its head; empty when none came
 * @param at when the reply was read
 */
public record Evidence(
        String request, OptionalInt status, Optional<String> serverRequestId, Optional<String> reply, Instant at) {

    /** Masked: bodies name customers. */
    @Override
    public String toString() {
        return "Evidence[status=" + status + ", at=" + at + "]";
    }
}
