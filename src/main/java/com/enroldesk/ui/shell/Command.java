package com.enroldesk.ui.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do.
 *
 * @param label as the palette lists it
 * @param possible whether it can be done now; the palette leaves it out otherwise
 */
public record Command(String label, Optional<KeyCombination> key, BooleanSupplier possible, Runnable verb) {

    public static Command of(String label, KeyCombination key, BooleanSupplier possible, Runnable verb) {
        return new Command(label, Optional.of(key), possible, verb);
    }

    public static Command of(String label, BooleanSupplier possible, Runnable verb) {
        return new Command(label, Optional.empty(), possible, verb);
    }

    public String keyText() {
        return key.map(KeyCombination::getDisplayText).orElse("");
    }
}
