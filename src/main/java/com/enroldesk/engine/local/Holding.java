package com.enroldesk.engine.local;

/**
 * What a customer has of one promotion.
 *
 * @param count how many, without what was taken back
 * @param last the number of the latest of them, taken back or not
 * @param issualId the backend's id: of an issual the same for all of them, of enrolments the latest
 */
record Holding(long count, long last, long issualId) {
    static final Holding NOTHING = new Holding(0, 0, 0);

    Holding oneMore(long newIssualId) {
        return new Holding(count + 1, last + 1, newIssualId);
    }
}
