package com.enroldesk.engine.local;

/**
 * What a customer has of one promotion.
 *
 * @param count issuals so far
 * @param last the number of the latest of them
 * @param issualId the backend's id, the same for all of them
 */
record Holding(long count, long last, long issualId) {
    static final Holding NOTHING = new Holding(0, 0, 0);
}
