package com.enroldesk.engine.wire;

import com.enroldesk.domain.IdentifierKind;
import java.util.List;

/**
 * What was sent, as far as the reading of its reply needs it.
 *
 * @param program as text; an item that speaks of another one is a contradiction
 * @param promotion as text; empty when the request named the promotion by its external identifier
 * @param values one for each customer, in the order of the request
 */
public record Sent(String program, String promotion, IdentifierKind kind, List<String> values) {
    /** Masked: the values name customers. */
    @Override
    public String toString() {
        return "Sent[" + values.size() + " " + kind + "]";
    }
}
