package com.enroldesk.proof;

/**
 * How much is done.
 *
 * @param kills the most kills of one kind in a run
 * @param makings the most kills of one kind while a folder is made
 * @param errors the most refusals of one kind that happen once
 * @param lasting the most refusals of one kind that last
 * @param variants states of the disk for each moment of a power cut, beside the strict one
 * @param everyStart the program is started on every so-manieth state that a power cut left
 * @param completedEvery after every so-manieth trial the run is gone on with to its end
 * @param required kills that must have happened
 * @param slots trials at one time
 * @param patientSlots trials at one time that mostly wait
 */
record Scale(
        String name,
        int kills,
        int makings,
        int errors,
        int lasting,
        int variants,
        int everyStart,
        int completedEvery,
        int required,
        int slots,
        int patientSlots) {
    static final Scale SHORT = new Scale("short", 8, 2, 1, 1, 1, 100, 3, 40, 2, 4);
    static final Scale FULL = new Scale("full", 1_000, 1_000, 1_000, 1_000, 3, 20, 1, 290, 3, 6);

    /** Customers for so many trials. */
    int blocks() {
        return kills <= SHORT.kills ? 200 : 2_000;
    }
}
