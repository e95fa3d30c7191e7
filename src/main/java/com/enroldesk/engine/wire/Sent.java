package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import java.util.Collections;
import java.util.List;

/**
 * What was sent, as far as the reading of its reply needs it.
 *
 * @param program as text; an item that speaks of another one is a contradiction
 * @param promotion as text; empty when the request named the promotion by its external identifier
 * @param values one for each of the permit's items, in its order; a customer with several receipts stands there several times
 * @param earnedIds what was to be taken back, beside the values; empty texts for any other action
 */
public record Sent(
        Action action,
        String program,
        String promotion,
        IdentifierKind kind,
        List<String> values,
        List<String> earnedIds) {
    public Sent {
        if (action == Action.TAKE_BACK && (kind != IdentifierKind.ID || earnedIds.contains(""))) {
            throw new IllegalArgumentException("a receipt is taken back by the customer's id and its own");
        }
    }

    /** Customers to whom something was to be given. */
    public static Sent giving(
            Action action, String program, String promotion, IdentifierKind kind, List<String> values) {
        return new Sent(action, program, promotion, kind, values, Collections.nCopies(values.size(), ""));
    }

    /** Masked: the values name customers. */
    @Override
    public String toString() {
        return "Sent[" + action + ", " + values.size() + " " + kind + "]";
    }
}
