package com.enroldesk.run;

import com.enroldesk.domain.Holdings;
import com.enroldesk.journal.Doubt;
import java.time.Duration;
import java.time.Instant;

/**
 * When a sending in doubt can have counted, by the backend's clock. It is reckoned from this computer's clock at the claim, which
 * may have been wrong then and right since; what nobody can set, the time since the request was over, tells some of that.
 *
 * @param never what is dated before has nothing to do with the sending
 * @param from what is dated from here on came after the claim
 * @param until what is dated later came after the sending's effect could come
 */
record Span(Instant never, Instant from, Instant until) {
    /** Dates come in whole seconds, and so does the header that tells how far the backend's clock is off. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** How far this computer's clock may have been ahead at the claim without showing, and a date's zone be misread. */
    private static final Duration WRONG_CLOCK = Duration.ofHours(24);

    /** Clocks drift apart: a minute and a half in a day is more than any. */
    private static final int DRIFT = 1000;

    /**
     * @param settleAfter how long a request's effect may come after its end
     * @param now by this computer's clock
     */
    static Span of(Doubt doubt, Holdings held, Duration settleAfter, Instant now) {
        Instant claimed = doubt.claimedAt().plus(held.serverAhead());
        Instant closed = doubt.closedAt().plus(held.serverAhead());
        Instant over = now.plus(held.serverAhead()).minus(doubt.over());
        Duration slack = SLACK.plus(doubt.over().dividedBy(DRIFT));
        boolean afterItsEnd = claimed.isAfter(over.plus(slack));
        return new Span(
                afterItsEnd ? Instant.MIN : claimed.minus(WRONG_CLOCK),
                claimed.minus(SLACK),
                (closed.isAfter(claimed) ? closed : claimed).plus(settleAfter).plus(SLACK));
    }

    /** Whether a date says that it is the sending's. */
    boolean holds(Instant date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /** Whether a date that is not the sending's leaves it open. */
    boolean leavesOpen(Instant date) {
        return !date.isBefore(never);
    }
}
