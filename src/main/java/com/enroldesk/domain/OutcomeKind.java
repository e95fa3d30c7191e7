package com.enroldesk.domain;

/** The outcomes as people count and filter them, in the order of every bar and equation. */
public enum OutcomeKind {
    /** Not sent yet, in a run that may still send it. */
    WAITING("waiting"),
    SENDING("sending"),
    ENROLLED("enrolled"),
    NOT_ENROLLED("notEnrolled"),
    FAILED("failed"),
    NEEDS_CHECKING("needsChecking"),
    SKIPPED("skipped"),
    /** Left unsent by a stopped run. */
    NOT_SENT("notSent"),
    TAKEN_BACK("takenBack");

    private final String key;

    OutcomeKind(String key) {
        this.key = key;
    }

    /** The stable name in machine-readable totals. */
    public String key() {
        return key;
    }
}
