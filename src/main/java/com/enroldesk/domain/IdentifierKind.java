package com.enroldesk.domain;

/** What a value names a customer by; a request carries one kind only (contract 2.1). */
public enum IdentifierKind {
    ID("id", 'i'),
    MOBILE("mobile", 'm'),
    EMAIL("email", 'e');

    private final String wireName;
    private final char letter;

    IdentifierKind(String wireName, char letter) {
        this.wireName = wireName;
        this.letter = letter;
    }

    /** The request's {@code identifierName}; also the word of the command line. */
    public String wireName() {
        return wireName;
    }

    /** First character of every ledger key of this kind, so that an id never equals a mobile. */
    public char letter() {
        return letter;
    }

    public static IdentifierKind ofLetter(char letter) {
        for (IdentifierKind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no identifier kind has the letter " + (int) letter);
    }
}
