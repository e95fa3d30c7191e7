package com.enroldesk.engine.remote;

import java.net.http.HttpHeaders;

/** What a simulated network lets a client see of one request, for {@link RealReading}. */
public final class Heard {
    /** How a body ended. */
    public enum End {
        WHOLE,
        CUT,
        LATE,
        TOO_LARGE
    }

    /** What kept an answer away. */
    public enum Away {
        NAME_NOT_FOUND,
        REFUSED,
        CONNECT_TIMEOUT,
        NOT_TRUSTED,
        NOT_SECURE,
        LATE,
        LOST
    }

    final Seen seen;

    private Heard(Seen seen) {
        this.seen = seen;
    }

    /** @param left whether some of the request may have left */
    public static Heard nothing(Away away, boolean left) {
        return new Heard(new Seen.Nothing(Fault.of(Fault.Kind.valueOf(away.name())), left));
    }

    public static Heard answer(int status, HttpHeaders headers, byte[] body, End end, boolean left) {
        return new Heard(new Seen.Answer(status, headers, new Seen.Body(body, Seen.End.valueOf(end.name())), left));
    }
}
