package com.enroldesk.intake;

/** What digits are as a telephone number. */
enum PhoneVerdict {
    /** No number that can exist. */
    NONE,
    MOBILE,
    /** A number, but none that is surely a mobile. */
    OTHER,
    /** The tables cannot tell; the library can. */
    ASK_LIBRARY
}
