package com.enroldesk.run;

import com.enroldesk.engine.Reply;
import java.time.Duration;

/**
 * What a run noticed about time.
 *
 * @param slept how long the computer slept last while the run was on; zero when it did not
 * @param serverAhead how far the server's clock was ahead of this computer's when they were last found apart, negative where it
 *     was behind; zero where they never differed by more than {@link Reply#CLOCKS_APART}
 */
public record Times(Duration slept, Duration serverAhead) {
    public static final Times NONE = new Times(Duration.ZERO, Duration.ZERO);

    /** Two answers tell the same difference a little differently. */
    private static final Duration SAME = Duration.ofMinutes(1);

    Times asleep(Duration span) {
        return new Times(span, serverAhead);
    }

    Times compared(Duration ahead) {
        boolean agree = ahead.abs().compareTo(Reply.CLOCKS_APART) <= 0;
        boolean known = serverAhead.minus(ahead).abs().compareTo(SAME) < 0;
        return agree || known ? this : new Times(slept, ahead);
    }
}
