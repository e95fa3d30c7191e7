package com.enroldesk.desk;

/** What a new secret means for the connection that the desk works on. */
public enum Renewal {
    /** The desk works on another connection. */
    NOT_IN_USE,
    /** It is used from now on. */
    DONE,
    /** A run is on its way with the one before; the new one is used when the connection is opened next. */
    LATER
}
