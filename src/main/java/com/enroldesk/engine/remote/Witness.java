package com.enroldesk.engine.remote;

import com.enroldesk.domain.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes evidence of what was seen. A server that quotes our own sign-in in its answer does not get it into the journal. */
final class Witness {
    /** Larger than any answer that the contract knows. */
    private static final int KEPT = 1 << 20;

    private static final int ID_LENGTH = 100;

    private final Optional<Credential> credential;

    Witness(Optional<Credential> credential) {
        this.credential = credential;
    }

    static Evidence of(String request, Instant at) {
        return new Evidence(request, OptionalInt.empty(), Optional.empty(), Optional.empty(), at);
    }

    Evidence evidence(String request, Seen seen, Instant at) {
        if (!(seen instanceof Seen.Answer answer)) {
            return of(request, at);
        }
        Optional<String> id = Optional.of(answer.header("X-Cap-Requestid"))
                .filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), ID_LENGTH)))
                .map(this::masked);
        byte[] bytes = answer.body().bytes();
        String body = new String(bytes, 0, Math.min(bytes.length, KEPT), StandardCharsets.UTF_8);
        return new Evidence(
                request,
                OptionalInt.of(answer.status()),
                id,
                body.isEmpty() ? Optional.empty() : Optional.of(masked(body)),
                at);
    }

    private String masked(String text) {
        if (credential.isEmpty()) {
            return text;
        }
        String value = credential.get().value();
        return text.replace(value.substring(value.indexOf(' ') + 1), "•••");
    }
}
