package com.enroldesk.ui.run;

/** Which levers make sense. */
public enum RunStage {
    /** No run was started or opened. */
    NONE,
    READING,
    RUNNING,
    /** Asked to pause or stop; the call in flight is awaited. */
    SETTLING,
    PAUSED,
    /** At rest, with customers left to send. */
    UNFINISHED,
    FINISHED;

    boolean atRest() {
        return this == UNFINISHED || this == FINISHED;
    }
}
