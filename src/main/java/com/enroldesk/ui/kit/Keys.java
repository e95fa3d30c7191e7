package com.enroldesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Every key of the window, in one place, so that no two screens mean different things by one. */
public final class Keys {
    public static final KeyCombination PASTE = shortcut(KeyCode.V);
    public static final KeyCombination COPY = shortcut(KeyCode.C);
    public static final KeyCombination OPEN = shortcut(KeyCode.O);
    public static final KeyCombination SEARCH = shortcut(KeyCode.F);
    public static final KeyCombination EXPORT = shortcut(KeyCode.E);
    public static final KeyCombination RUN = shortcut(KeyCode.ENTER);
    public static final KeyCombination PALETTE = shortcut(KeyCode.K);
    public static final KeyCombination PROMOTION = shortcut(KeyCode.P);
    public static final KeyCombination UNDO = shortcut(KeyCode.Z);
    public static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    /** As other programs have it. */
    public static final KeyCombination REDO_TOO = shortcut(KeyCode.Y);

    public static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);
    public static final KeyCombination NEXT_PROBLEM = new KeyCodeCombination(KeyCode.F8);
    public static final KeyCombination PREVIOUS_PROBLEM = new KeyCodeCombination(KeyCode.F8, KeyCombination.SHIFT_DOWN);
    public static final KeyCombination DETAIL = new KeyCodeCombination(KeyCode.SPACE);
    /** Steps of the rail. */
    public static final KeyCombination STEP_1 = shortcut(KeyCode.DIGIT1);

    public static final KeyCombination STEP_2 = shortcut(KeyCode.DIGIT2);
    public static final KeyCombination STEP_3 = shortcut(KeyCode.DIGIT3);
    public static final KeyCombination STEP_4 = shortcut(KeyCode.DIGIT4);

    private Keys() {}

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Does something when Enter is pressed there, and nothing else with it. */
    public static void onEnter(Node node, Runnable verb) {
        node.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                verb.run();
            }
        });
    }
}
