package com.enroldesk.engine;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Permit;

/** A backend that enrols customers. Used by one thread at a time, but for {@link #catalogue}, which any thread may ask. */
public interface Engine extends AutoCloseable {

    /** What identifies the backend in the journal: two connections to one backend must give the same text. */
    String endpoint();

    /** Customers in one request: what suits this backend when nobody chose. */
    int preferredBatch();

    /** The most customers that one request may carry. */
    int largestBatch();

    /** @throws Problem when the backend's lists cannot be read */
    Catalogue catalogue() throws Problem;

    /**
     * Sends one request for the permit's customers, at most once, and reads the answer. Whatever goes wrong after the first
     * byte is a verdict, never an exception.
     */
    Reply enrol(Permit permit);

    @Override
    void close();
}
