package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Badge;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step in the rail: icon, word, count. */
public final class RailItem extends Button {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final FontIcon icon = new FontIcon();
    private final Label word = new Label();
    private final Badge badge = new Badge();

    public RailItem() {
        getStyleClass().setAll("rail-item");
        icon.getStyleClass().add("rail-icon");
        word.getStyleClass().add("rail-word");
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        HBox line = new HBox(icon, word, badge);
        line.getStyleClass().add("rail-line");
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(widthProperty().subtract(24));
        word.textProperty().bind(textProperty());
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    void count(Count count) {
        badge.show(count.text(), count.tone());
    }

    void current(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }
}
