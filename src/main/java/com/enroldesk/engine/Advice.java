package com.enroldesk.engine;

import com.enroldesk.domain.Reason;
import java.time.Duration;
import java.util.Optional;

/** What a reply means for the requests after it (row-states section 4). How often and how long is the run's to decide. */
public sealed interface Advice {
    GoOn GO_ON = new GoOn();

    /** The next customers may be sent. */
    record GoOn() implements Advice {}

    /**
     * Nothing of the request counted, for certain, and what stood in its way may pass: the same customers may be sent again
     * without anybody's order.
     *
     * @param notBefore how long the backend asks to wait; empty where it does not say
     */
    record Again(Cause cause, Reason why, Optional<Duration> notBefore) implements Advice {}

    /** Nothing more may be sent until a person says so. */
    record Pause(Reason why) implements Advice {}

    /** The backend refused the request for what all its customers share, so every later one would fail alike. */
    record Refused(Reason why) implements Advice {}

    /** What stood in a request's way; each has a limit of its own for how often it is tried. */
    enum Cause {
        /** It never left: no name, no connection, no trust, no proxy. */
        NOT_SENT,
        /** The server asks to wait. */
        LIMITED,
        /** The token was no longer good; the next request brings a new one. */
        SIGN_IN,
        /** Too many customers in one request. */
        TOO_LARGE
    }
}
