package com.enroldesk.ui.kit;

import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** The whole text of a cell as its tooltip, where it may be cut. Made once for each cell: a tooltip is a window of its own. */
final class LongText {
    private static final int SHORT = 24;

    private final Control owner;
    private Optional<Tooltip> made = Optional.empty();

    LongText(Control owner) {
        this.owner = owner;
    }

    void show(String text) {
        if (text.length() <= SHORT) {
            if (owner.getTooltip() != null) {
                owner.setTooltip(null);
            }
            return;
        }
        Tooltip tip = made.orElseGet(Tooltip::new);
        made = Optional.of(tip);
        tip.setText(text);
        owner.setTooltip(tip);
    }
}
