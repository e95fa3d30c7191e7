package com.enroldesk.domain;

/** A backend's id, kept as text because its type differs between calls (contract section 3). */
public record ProgramId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
