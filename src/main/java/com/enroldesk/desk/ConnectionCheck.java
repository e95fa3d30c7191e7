package com.enroldesk.desk;

import com.enroldesk.domain.Reason;
import com.enroldesk.engine.Check;
import java.util.Optional;

/**
 * One step on the way to a backend, tried.
 *
 * @param found an address, a proxy, who signed a certificate, a number; may be empty
 * @param why what stood in the way; may be empty also where it failed
 */
public record ConnectionCheck(Subject subject, State state, String found, Optional<Reason> why) {

    /** The steps, in their order. */
    public enum Subject {
        /** The server is found under its name and takes calls. */
        NAME,
        /** The system's proxy lets us through, where there is one. */
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
        /** Not needed, or an earlier step failed. */
        SKIPPED
    }

    /** In the desk's words: whoever shows it knows no engine. */
    static ConnectionCheck of(Check tried) {
        Subject subject = switch (tried.kind()) {
            case NAME -> Subject.NAME;
            case PROXY -> Subject.PROXY;
            case CERTIFICATE -> Subject.CERTIFICATE;
            case SIGN_IN -> Subject.SIGN_IN;
            case CATALOGUE -> Subject.CATALOGUE;
            case CLOCK -> Subject.CLOCK;
        };
        State state = switch (tried.state()) {
            case FINE -> State.FINE;
            case FAILED -> State.FAILED;
            case SKIPPED -> State.SKIPPED;
        };
        return new ConnectionCheck(subject, state, tried.found(), tried.why());
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
