package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** Shows that a robot reaches a window where there is no display; everything else about windows stands on that. */
class HeadlessWindowTest extends ApplicationTest {
    @Override
    public void start(Stage stage) {
        Label said = new Label("");
        said.setId("said");
        TextField field = new TextField();
        field.setId("field");
        Button button = new Button("Say it");
        button.setId("say");
        button.setOnAction(_ -> said.setText(field.getText()));
        stage.setScene(new Scene(new VBox(field, button, said), 300, 200));
        stage.show();
    }

    @Test
    void aRobotTypesAndClicksWithoutADisplay() {
        clickOn("#field").write("98765");
        clickOn("#say");

        assertThat(lookup("#said").queryLabeled().getText()).isEqualTo("98765");
    }
}
