package com.enroldesk.ui.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A word or a sentence with the icon and the colour of its tone. */
public final class ToneLabel extends Label {
    private final FontIcon icon = new FontIcon();

    public ToneLabel() {
        getStyleClass().add("tone-label");
        icon.getStyleClass().add("tone-icon");
        setGraphic(icon);
    }

    public void show(String text, Tone tone) {
        setText(text);
        icon.setIconLiteral(tone.icon());
        tone.dress(this);
    }
}
