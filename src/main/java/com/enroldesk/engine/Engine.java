package com.enroldesk.engine;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Permit;

/**
 * A backend that enrols customers. {@link #send} is called by the lanes of one run, at most {@link Limits#lanes()} at once;
 * the questions may be asked by any thread meanwhile.
 */
public interface Engine extends AutoCloseable {

    /** What identifies the backend in the journal: two connections to one backend must give the same text. */
    String endpoint();

    Limits limits();

    /** @throws Problem when the backend's lists cannot be read */
    Catalogue catalogue() throws Problem;

    /**
     * Sends one request for the permit's customers, at most once, and reads the answer. Whatever goes wrong is a verdict, never
     * an exception: not sent when no byte left, unknown from the first byte on.
     */
    Reply send(Permit permit);

    /** The request that {@link #send} would make for these customers. Nothing is sent. */
    RequestText preview(Outgoing outgoing);

    /**
     * What one customer holds of one promotion; for settling what a lost answer left open.
     *
     * @throws Problem when the backend cannot be asked, or does not let us ask
     */
    Holdings holdings(Inquiry inquiry) throws Problem;

    /** The computer slept: what was connected may be dead without anybody having said so, and must not carry the next request. */
    default void awoke() {}

    @Override
    void close();
}
