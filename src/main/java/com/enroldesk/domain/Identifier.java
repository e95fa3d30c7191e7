package com.enroldesk.domain;

import java.util.regex.Pattern;

/**
 * How a list names one customer. It is text throughout: a number would lose what was read, and long ids.
 *
 * @param text exactly as read from the list or typed; of an e-mail with something around it the address alone, which is what is sent
 * @param key normalised within its kind: digits without zeros in front for an id, digits with country code and no plus for a mobile, lower case for
 *     an e-mail; equal keys are treated as one customer (R13)
 */
public record Identifier(IdentifierKind kind, String text, String key) {
    private static final Pattern PARTING = Pattern.compile("[\\s+()./-]");

    /** A number as it may stand in a key, of one that was written with what parts its digits; empty where nothing else was written. */
    public static String unparted(String written) {
        return PARTING.matcher(written).replaceAll("");
    }

    /** The form that goes into a request: an e-mail as it was given, anything else normalised (contract 2.1). */
    public String sent() {
        return kind == IdentifierKind.EMAIL ? text.strip() : key;
    }

    /** The key across kinds, as the journal's guard index holds it. */
    public String ledgerKey() {
        return kind.letter() + key;
    }

    /** Masked: identifiers are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Identifier[" + kind + ", " + text.length() + " characters]";
    }
}
