package com.enroldesk.sim;

/** The program ends here, without another instruction: an Error, so that nothing in the program takes it for its own. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }
}
