package com.enroldesk.engine.local;

/** What each customer of a request was given, by the place in it. */
final class Given {
    private final long[] earned;
    private final long[] issual;

    Given(int customers) {
        earned = new long[customers];
        issual = new long[customers];
    }

    void give(int place, long earnedId, long issualId) {
        earned[place] = earnedId;
        issual[place] = issualId;
    }

    /** The earned id; 0 where nothing was issued. */
    long earned(int place) {
        return earned[place];
    }

    /** The issual id; 0 where there is none. */
    long issual(int place) {
        return issual[place];
    }
}
