package com.enroldesk.cli;

/** The command was called in a way it cannot be; the message is shown to its caller. */
final class UsageProblem extends Exception {
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }
}
