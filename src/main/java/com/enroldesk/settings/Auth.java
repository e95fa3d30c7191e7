package com.enroldesk.settings;

/** How a connection signs in (contract section 6). */
public enum Auth {
    /** Not at all: a rehearsal endpoint on this computer. */
    NONE,
    /** A user, which is a till's id, and the MD5 of its password. */
    BASIC,
    /** A client's key and secret, for which the server gives a token. */
    OAUTH
}
