package com.enroldesk.engine;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;

/** A question about one customer and one promotion, which changes nothing at the backend. */
public record Inquiry(ProgramId program, PromotionId promotion, IdentifierKind kind, String value, String source) {
    /** Masked: the value names a customer. */
    @Override
    public String toString() {
        return "Inquiry[" + kind + "]";
    }
}
