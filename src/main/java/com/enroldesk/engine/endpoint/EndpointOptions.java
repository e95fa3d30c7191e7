package com.enroldesk.engine.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the endpoint behaves where the vendor's pages leave room.
 *
 * @param port 0 for any free one
 * @param signIn empty: everybody may call
 * @param tokenLife how long a token is good
 * @param mostCustomers in one request of any bulk call; more are answered with 413. Empty: only those calls have a limit whose
 *     pages name one (contract 2.3)
 * @param allFailedStatus the HTTP status of a reply in which every item failed, 200 or 400 (contract section 10, row 17)
 */
public record EndpointOptions(
        int port, Optional<SignIn> signIn, Duration tokenLife, OptionalInt mostCustomers, int allFailedStatus) {

    /** Without a sign-in, and otherwise as the vendor's samples suggest. */
    public static EndpointOptions usual(int port) {
        return new EndpointOptions(port, Optional.empty(), Duration.ofMinutes(5), OptionalInt.empty(), 200);
    }

    public EndpointOptions with(SignIn who) {
        return new EndpointOptions(port, Optional.of(who), tokenLife, mostCustomers, allFailedStatus);
    }

    public EndpointOptions withTokenLife(Duration life) {
        return new EndpointOptions(port, signIn, life, mostCustomers, allFailedStatus);
    }

    public EndpointOptions withMostCustomers(int most) {
        return new EndpointOptions(port, signIn, tokenLife, OptionalInt.of(most), allFailedStatus);
    }

    public EndpointOptions withAllFailedStatus(int status) {
        return new EndpointOptions(port, signIn, tokenLife, mostCustomers, status);
    }
}
