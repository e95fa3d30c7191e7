package com.enroldesk.engine.wire;

/** How sure it is which customer an item of a reply speaks of: a failed item names nobody (row-states section 5). */
public enum Attribution {
    /** Nothing was attributed: the reply could not be read, or contradicts itself. */
    NONE,
    /** Every item says the same, so there is no question. */
    UNIFORM,
    /** Grade A: customers were sent by id, the named items are known by it, and the others are the rest. */
    BY_ID,
    /** Grade B: by the order of the request, which the vendor nowhere promises. */
    BY_POSITION
}
