package com.enroldesk.settings;

import com.github.javakeyring.PasswordAccessException;

/** A key store that was asked and gave no answer; it may have asked a person, so it is not asked again by itself. */
final class StoreRefused extends PasswordAccessException {
    private static final long serialVersionUID = 1L;

    /** @param answer what the library made of it, which tells of no account and no secret */
    StoreRefused(String answer) {
        super(answer);
    }
}
