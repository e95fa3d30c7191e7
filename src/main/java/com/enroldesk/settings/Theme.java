package com.enroldesk.settings;

/** Which colours the window wears. */
public enum Theme {
    /** Whatever the system wears, also when it changes. */
    SYSTEM,
    LIGHT,
    DARK
}
