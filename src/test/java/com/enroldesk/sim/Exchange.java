package com.enroldesk.sim;

import com.enroldesk.journal.Permit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request on its way, and what is to become of it. */
final class Exchange {
    final Permit permit;
    /** Nothing for a request that is answered as it should be. */
    final @Nullable FaultKind fault;

    final long answeredAt;
    /** Somebody stopped, or paused, the run while it was on its way. */
    boolean stopped;

    boolean paused;
    /** What the server did; nothing before it did. */
    List<Server.Item> items = List.of();
    /** The items as the reply says them, for readers that get them wrong. */
    List<Server.Item> said = List.of();

    Exchange(Permit permit, @Nullable FaultKind fault, long answeredAt) {
        this.permit = permit;
        this.fault = fault;
        this.answeredAt = answeredAt;
    }
}
