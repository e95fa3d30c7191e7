package com.enroldesk.engine.local;

/**
 * A customer as the engine knows them; a text is empty where it is not known.
 *
 * @param mobile digits with country code, no plus
 */
record CustomerRow(long id, String mobile, String email, String firstName, String lastName) {
    /** Masked: it is a person. */
    @Override
    public String toString() {
        return "CustomerRow[]";
    }
}
