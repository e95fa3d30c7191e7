package com.enroldesk.ui.connect;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The demonstration: its use, and the switches for a bad day. */
public final class DemoController {
    private final RehearsalViewModel model;
    private final Texts texts;

    @FXML
    private GridPane switches;

    @FXML
    private Label complaint;

    @FXML
    private Label state;

    @FXML
    private Button end;

    public DemoController(RehearsalViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        int row = 0;
        for (RehearsalViewModel.Switch one : model.switches()) {
            CheckBox on = new CheckBox(texts.get("connect.fault." + one.kind()));
            on.selectedProperty().bindBidirectional(one.on);
            TextField number = new TextField();
            number.getStyleClass().add("fault-number");
            number.setAccessibleText(on.getText());
            number.textProperty().bindBidirectional(one.number);
            number.disableProperty().bind(one.on.not());
            switches.addRow(row++, on, number, unit(one));
        }
        complaint.textProperty().bind(model.complaintProperty());
        model.complaintProperty().subscribe(text -> only(complaint, !text.isEmpty()));
        model.rehearsingProperty().subscribe(on -> {
            only(end, on);
            state.setText(texts.get(on ? "connect.rehearsal.on" : "connect.rehearsal.off"));
        });
    }

    private Label unit(RehearsalViewModel.Switch one) {
        Label unit = new Label(texts.get("connect.fault.unit." + one.kind()));
        unit.getStyleClass().add("muted");
        return unit;
    }

    @FXML
    void begin() {
        model.begin();
    }

    @FXML
    void end() {
        model.end();
    }
}
