package com.enroldesk.journal;

import java.time.Instant;

/**
 * What was found out, decided or ordered about one row, beside its sendings.
 *
 * @param what {@code CHECKED.} or {@code DECIDED.} with the verdict that it came to, or {@code RESEND}
 * @param operator who looked, decided or ordered
 * @param note why, in the operator's words; may be empty for a look
 */
public record WordRecord(String what, Instant at, String operator, String note) {
    /** Masked: a note may name a customer. */
    @Override
    public String toString() {
        return "WordRecord[" + what + "]";
    }
}
