package com.enroldesk.ui.kit;

import java.util.Optional;

/**
 * A sentence above the screen.
 *
 * @param code the number of a problem, to be copied; empty where there is none
 * @param offer what can be done about it
 */
public record Notice(Tone tone, String text, String code, Optional<Offer> offer) {

    /** How a sentence is meant. */
    public enum Tone {
        /** Goes away by itself, unless it offers something. */
        GOOD,
        CAUTION,
        PROBLEM
    }

    /** A button with a sentence. */
    public record Offer(String label, Runnable verb) {}
}
