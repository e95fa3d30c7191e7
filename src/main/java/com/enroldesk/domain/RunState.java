package com.enroldesk.domain;

/** Where a run stands. */
public enum RunState {
    /** Frozen and approved, nothing claimed yet. */
    READY("ready"),
    RUNNING("running"),
    /** Interrupted: paused by a person, by an error, or by the program's end. It can be continued. */
    PAUSED("paused"),
    /** Stopped by a person; the rest is left unsent and can be continued. */
    STOPPED("stopped"),
    /** The backend refused the whole request; every later one would be refused too. */
    REFUSED("refused"),
    FINISHED("finished");

    private final String key;

    RunState(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether the run has come to rest with rows that may be left to send. */
    public boolean continuable() {
        return this == READY || this == PAUSED || this == STOPPED || this == REFUSED;
    }
}
