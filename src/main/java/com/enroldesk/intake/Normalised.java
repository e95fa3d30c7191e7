package com.enroldesk.intake;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Reason;

/** What became of one value that should name a customer. */
public sealed interface Normalised {

    /** @param changed whether invisible characters or what stood around were removed, or foreign digits mapped, which is shown to people */
    record Accepted(Identifier identifier, boolean changed) implements Normalised {}

    record Refused(Reason reason) implements Normalised {}
}
