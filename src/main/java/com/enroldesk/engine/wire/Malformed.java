package com.enroldesk.engine.wire;

/** A JSON text that is not what it should be. Says where and what, and never repeats a value: values name customers. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;

    public Malformed(String where, String what) {
        super(where + ": " + what);
        this.where = where;
        this.what = what;
    }

    /** The place in the text: a path such as {@code response[3].result.entityId}, or line and column. */
    public String where() {
        return where;
    }

    /** What is wrong there, in plain English without a full stop. */
    public String what() {
        return what;
    }
}
