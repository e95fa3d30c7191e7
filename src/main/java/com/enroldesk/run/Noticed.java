package com.enroldesk.run;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.engine.Reply;
import java.time.Duration;

/**
 * What a run noticed of the machine and the server beside its own work.
 *
 * @param slept how long the computer slept last while the run was on; zero when it did not
 * @param serverAhead how far the server's clock was ahead of this computer's when they were last found apart, negative where it
 *     was behind; zero where they never differed by more than {@link Reply#CLOCKS_APART}
 * @param logMegabytes how far the journal's log had grown because it could not be folded in (failure-modes B-13); 0 while it is
 *     of its usual size
 * @param extraFields what the first reply with any had that the contract has not (failure-modes C-23)
 */
public record Noticed(Duration slept, Duration serverAhead, long logMegabytes, ExtraFields extraFields) {
    public static final Noticed NOTHING = new Noticed(Duration.ZERO, Duration.ZERO, 0, ExtraFields.NONE);

    /** Two answers tell the same difference a little differently. */
    private static final Duration SAME = Duration.ofMinutes(1);

    /** Four times the size at which it is folded in. */
    private static final long LONG_LOG = 256;

    Noticed asleep(Duration span) {
        return new Noticed(span, serverAhead, logMegabytes, extraFields);
    }

    Noticed heard(Reply reply) {
        Noticed now = reply.serverAhead().map(this::compared).orElse(this);
        ExtraFields first = extraFields.equals(ExtraFields.NONE) ? reply.extraFields() : extraFields;
        return new Noticed(now.slept, now.serverAhead, now.logMegabytes, first);
    }

    Noticed compared(Duration ahead) {
        boolean agree = ahead.abs().compareTo(Reply.CLOCKS_APART) <= 0;
        boolean known = serverAhead.minus(ahead).abs().compareTo(SAME) < 0;
        return agree || known ? this : new Noticed(slept, ahead, logMegabytes, extraFields);
    }

    /** Worth a word once it is long, and whenever it has doubled since. */
    Noticed logged(long bytes) {
        long megabytes = bytes >> 20;
        return megabytes < Math.max(LONG_LOG, 2 * logMegabytes)
                ? this
                : new Noticed(slept, serverAhead, megabytes, extraFields);
    }
}
