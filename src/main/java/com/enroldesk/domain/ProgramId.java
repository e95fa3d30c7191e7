package com.enroldesk.domain;

/**
 * A backend's id, kept as text because its type differs between calls (contract section 3). It is a number there, so zeros in front
 * of one that was typed are left out: else it would count as another one here alone.
 */
public record ProgramId(String value) {
    public ProgramId {
        value = WholeNumber.plain(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
