package com.enroldesk.engine.wire;

import java.util.List;

/**
 * One customer of a request.
 *
 * @param identifierValue always text on the wire, also for an id (contract 2.1)
 * @param earnIds what to take back from the customer, numbers on the wire; empty for a request that gives. For one that takes
 *     back, empty means everything (contract 2.2), which nobody here ever asks for (R12)
 */
public record CustomerRef(String identifierValue, String source, List<String> earnIds) {
    public CustomerRef {
        earnIds = List.copyOf(earnIds);
    }

    /** A customer to whom something is given. */
    public CustomerRef(String identifierValue, String source) {
        this(identifierValue, source, List.of());
    }

    /** Masked: the value names a customer. */
    @Override
    public String toString() {
        return "CustomerRef[" + source + "]";
    }
}
