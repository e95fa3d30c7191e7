package com.enroldesk.sim;

/** The promise was broken: an Error, so that the program cannot hide it. */
final class Violation extends Error {
    private static final long serialVersionUID = 1L;

    /** @param rule which invariant, such as {@code I2} */
    Violation(String rule, String what) {
        super(rule + ": " + what);
    }
}
