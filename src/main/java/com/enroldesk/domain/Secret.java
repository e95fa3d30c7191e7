package com.enroldesk.domain;

import java.util.Arrays;

/**
 * A password, key or token. It never shows itself, is not serialisable, and can be wiped. Whoever makes one owns it and wipes it.
 */
public final class Secret implements AutoCloseable {
    private final char[] characters;

    /** @param characters copied; the caller wipes its own */
    public Secret(char[] characters) {
        this.characters = characters.clone();
    }

    public static Secret of(CharSequence text) {
        char[] copy = new char[text.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = text.charAt(i);
        }
        Secret secret = new Secret(copy);
        Arrays.fill(copy, '\0');
        return secret;
    }

    /** A copy, to be wiped by the caller. */
    public char[] reveal() {
        return characters.clone();
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    public int length() {
        return characters.length;
    }

    public Secret copy() {
        return new Secret(characters);
    }

    /** Overwrites it. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "Secret[•••]";
    }
}
