package com.enroldesk.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing yet: an icon, a heading, a sentence on what to do, and the buttons for it. */
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label heading = new Label();
    private final Label sentence = new Label();
    private final HBox actions = new HBox();

    public EmptyState() {
        getStyleClass().add("empty-state");
        icon.getStyleClass().add("empty-icon");
        heading.getStyleClass().add("empty-heading");
        sentence.getStyleClass().add("empty-sentence");
        sentence.setWrapText(true);
        actions.getStyleClass().add("empty-actions");
        actions.managedProperty().bind(actions.visibleProperty());
        actions.setVisible(false);
        getChildren().addAll(icon, heading, sentence, actions);
    }

    public StringProperty headingProperty() {
        return heading.textProperty();
    }

    public String getHeading() {
        return heading.getText();
    }

    public void setHeading(String text) {
        heading.setText(text);
    }

    public StringProperty sentenceProperty() {
        return sentence.textProperty();
    }

    public String getSentence() {
        return sentence.getText();
    }

    public void setSentence(String text) {
        sentence.setText(text);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    /** Puts the focus on the first of the buttons. */
    public void focus() {
        actions.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** A single button, for the one way on from here. */
    public void action(String text, Runnable verb, String... styleClasses) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(_ -> verb.run());
        actions(button);
    }

    public void actions(Node... buttons) {
        actions.getChildren().setAll(buttons);
        actions.setVisible(buttons.length > 0);
    }
}
