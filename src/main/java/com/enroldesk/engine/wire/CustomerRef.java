package com.enroldesk.engine.wire;

/** One customer of a request. The value is always text on the wire, also for an id (contract 2.1). */
public record CustomerRef(String identifierValue, String source) {
    /** Masked: the value names a customer. */
    @Override
    public String toString() {
        return "CustomerRef[" + source + "]";
    }
}
