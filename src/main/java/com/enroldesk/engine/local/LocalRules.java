package com.enroldesk.engine.local;

/**
 * Choices where the vendor's pages leave a question open.
 *
 * @param repeatPerCustomer answer a request-level failure once for each customer instead of once for the whole request
 *     (contract section 10, row 14)
 */
public record LocalRules(boolean repeatPerCustomer) {
    /** As in the vendor's printed samples: one item for the whole request. */
    public static final LocalRules AS_PRINTED = new LocalRules(false);
}
