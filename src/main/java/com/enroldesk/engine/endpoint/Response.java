package com.enroldesk.engine.endpoint;

/**
 * An answer and how much of it leaves.
 *
 * @param luck where it is cut, when it is
 */
record Response(Answer answer, Delivery delivery, long luck) {

    enum Delivery {
        WHOLE,
        /** Announced in full, and then the connection closes before its end. */
        CUT,
        /** The connection closes without a byte. */
        NONE
    }

    static Response whole(Answer answer) {
        return new Response(answer, Delivery.WHOLE, 0);
    }
}
