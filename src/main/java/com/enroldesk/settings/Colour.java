package com.enroldesk.settings;

/** What a connection looks like, so that two are not taken for each other. The themes give each its shade. */
public enum Colour {
    BLUE,
    TEAL,
    GREEN,
    PURPLE,
    ORANGE,
    RED,
    GREY
}
