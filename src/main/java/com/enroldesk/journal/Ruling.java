package com.enroldesk.journal;

import com.enroldesk.domain.Verdict;

/**
 * What was found out, or decided, about a sending in doubt.
 *
 * @param how by what
 * @param verdict Ok, Vouched or Cleared; Unknown where a look at the backend could not tell
 * @param operator who looked or decided
 * @param note why, in the operator's words; what was seen, for a look
 * @param answer what the backend said; empty for a decision
 */
public record Ruling(How how, Verdict verdict, String operator, String note, String answer) {

    /** By what a doubt is ended. */
    public enum How {
        /** A look at the backend. */
        CHECKED,
        /** A person's word. */
        DECIDED
    }

    /** Masked: the answer names a customer. */
    @Override
    public String toString() {
        return "Ruling[" + how + " " + verdict.word() + "]";
    }
}
