package com.enroldesk.domain;

import java.util.Optional;

/**
 * One step of trying a connection.
 *
 * @param why what went wrong, where a reason has words for it; a failed {@link Kind#CLOCK} has none
 * @param found a few words about what was found: an address, a proxy, who signed the certificate, how far a clock is off; may be
 *     empty; never a secret
 */
public record ConnectionCheck(Kind kind, State state, Optional<Reason> why, String found) {

    public static ConnectionCheck fine(Kind kind, String found) {
        return new ConnectionCheck(kind, State.FINE, Optional.empty(), found);
    }

    public static ConnectionCheck failed(Kind kind, Reason why) {
        return new ConnectionCheck(kind, State.FAILED, Optional.of(why), "");
    }

    public static ConnectionCheck skipped(Kind kind) {
        return new ConnectionCheck(kind, State.SKIPPED, Optional.empty(), "");
    }

    /** In the order in which they are tried. */
    public enum Kind {
        /** The server is found under its name and takes calls. */
        NAME,
        /** The system's proxy lets us through, where there is one. */
        PROXY,
        /** The server's certificate is trusted. */
        CERTIFICATE,
        /** The server takes the sign-in. */
        SIGN_IN,
        /** The account may read programs and promotions. */
        CATALOGUE,
        /** This computer's clock and the server's agree. */
        CLOCK
    }

    /** How it went. */
    public enum State {
        FINE,
        FAILED,
        /** Not needed here, or not possible after what failed before. */
        SKIPPED
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
