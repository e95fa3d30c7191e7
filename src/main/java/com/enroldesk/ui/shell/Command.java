package com.enroldesk.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something a person can do.
 *
 * @param label as the palette lists it
 * @param keys any of them does it; the palette names the first
 * @param possible whether it can be done now; the palette leaves it out otherwise
 */
public record Command(String label, List<KeyCombination> keys, BooleanSupplier possible, Runnable verb) {

    public static Command of(String label, KeyCombination key, BooleanSupplier possible, Runnable verb) {
        return new Command(label, List.of(key), possible, verb);
    }

    public static Command of(String label, BooleanSupplier possible, Runnable verb) {
        return new Command(label, List.of(), possible, verb);
    }

    boolean answers(KeyEvent key) {
        return keys.stream().anyMatch(combination -> combination.match(key));
    }

    public String keyText() {
        return keys.stream().findFirst().map(KeyCombination::getDisplayText).orElse("");
    }
}
