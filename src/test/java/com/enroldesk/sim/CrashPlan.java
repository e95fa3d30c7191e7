package com.enroldesk.sim;

/**
 * When the program ends.
 *
 * @param random by chance, at the seed's own rate; else at the two points alone, counted from 1
 * @param second of the points after the first, 0 for none
 */
record CrashPlan(boolean random, int first, int second) {
    static final CrashPlan BY_CHANCE = new CrashPlan(true, 0, 0);
    static final CrashPlan NONE = new CrashPlan(false, 0, 0);

    static CrashPlan at(int point) {
        return new CrashPlan(false, point, 0);
    }

    CrashPlan then(int later) {
        return new CrashPlan(false, first, first + later);
    }

    boolean ends(int point) {
        return point == first || (second > 0 && point == second);
    }
}
