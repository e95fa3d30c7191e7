package com.enroldesk.desk;

import com.enroldesk.domain.Reason;
import java.util.Optional;

/**
 * One step on the way to a backend, tried.
 *
 * @param detail what was found: an address, a proxy, an issuer, a number; may be empty
 * @param why what stood in the way; present where it failed
 */
public record Check(Subject subject, State state, String detail, Optional<Reason> why) {

    /** The steps, in their order. */
    public enum Subject {
        /** The server's name has an address. */
        NAME,
        /** Whatever stands between lets us through. */
        PROXY,
        /** The server is who it says it is. */
        CERTIFICATE,
        /** The user or the key is accepted. */
        SIGN_IN,
        /** Programs and promotions may be read. */
        CATALOGUE,
        /** This computer's clock and the server's agree. */
        CLOCK
    }

    /** How a step went. */
    public enum State {
        FINE,
        FAILED,
        /** An earlier step failed. */
        NOT_TRIED
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
