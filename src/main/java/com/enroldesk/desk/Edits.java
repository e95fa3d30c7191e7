package com.enroldesk.desk;

import java.util.Map;

/**
 * What an operator changed on the Check screen.
 *
 * @param texts corrected identifier by index of the row in its list
 */
public record Edits(Map<Integer, String> texts) {
    public static final Edits NONE = new Edits(Map.of());

    public Edits {
        texts = Map.copyOf(texts);
    }

    /** Masked: the texts name customers. */
    @Override
    public String toString() {
        return "Edits[" + texts.size() + "]";
    }
}
