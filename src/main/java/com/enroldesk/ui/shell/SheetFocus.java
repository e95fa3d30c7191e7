package com.enroldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The focus, and Enter, while a sheet is open: neither reaches what lies beneath it. */
final class SheetFocus {
    private boolean byTab;
    private boolean backwards;
    private @Nullable Node last;

    /** Remembers which way the focus goes. */
    void pressed(KeyEvent key) {
        byTab = key.getCode() == KeyCode.TAB;
        backwards = byTab && key.isShiftDown();
    }

    /** A click beside the controls takes the focus away, and goes nowhere. */
    void clicked() {
        byTab = false;
    }

    /** A control of the sheet has the focus. */
    void isAt(Node owner) {
        last = owner;
    }

    /** The focus left the sheet. With Tab, past the last control comes the first, and the other way round; else it goes back. */
    void bringBack(Parent sheet) {
        List<Node> stops = stops(sheet);
        if (!byTab && last != null && stops.contains(last)) {
            last.requestFocus();
        } else if (!stops.isEmpty()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    /** Enter that no control took: only the sheet's own default button may have it. */
    void enter(Parent sheet) {
        stops(sheet).stream()
                .filter(stop -> stop instanceof Button button && button.isDefaultButton())
                .findFirst()
                .ifPresent(stop -> ((Button) stop).fire());
    }

    private static List<Node> stops(Parent sheet) {
        List<Node> stops = new ArrayList<>();
        collect(sheet, stops);
        return stops;
    }

    /** In the order of Tab. */
    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
