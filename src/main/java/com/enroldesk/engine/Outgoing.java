package com.enroldesk.engine;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import java.util.List;

/**
 * Customers as a request would name them, before anybody gave leave to send it.
 *
 * @param action any but taking back, which needs receipts
 */
public record Outgoing(
        ProgramId program, PromotionId promotion, Action action, IdentifierKind kind, List<Customer> customers) {

    /** @param value in the form that goes into a request */
    public record Customer(String value, String source) {
        /** Masked: the value names a customer. */
        @Override
        public String toString() {
            return "Customer[" + value.length() + " characters]";
        }
    }
}
