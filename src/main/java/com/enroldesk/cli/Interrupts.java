package com.enroldesk.cli;

/** How a person interrupts a command: Ctrl-C, or the system asking the program to end. */
public interface Interrupts {

    /** Calls an action, on a thread of its own, at each interrupt until the registration is closed. */
    Registration onInterrupt(Runnable action);

    /** Ends the process at once, without finishing anything. */
    void leave(int status);

    /** An action that is called. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
