package com.enroldesk.ui.kit;

import javafx.scene.control.Label;

/** A small pill with a count. Empty text hides it, and it takes no room then. */
public final class Badge extends Label {

    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    public void show(String text, Tone tone) {
        setText(text);
        tone.dress(this);
    }
}
