package com.enroldesk.ui.takeback;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.ui.shell.Page;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The sheet before receipts are taken back. The focus is on Cancel. */
public final class TakeBackController implements Page {
    private final TakeBackViewModel model;

    @FXML
    private Label title;

    @FXML
    private Label what;

    @FXML
    private TextField typed;

    @FXML
    private TextField operator;

    @FXML
    private TextField note;

    @FXML
    private Label missing;

    @FXML
    private Button takeBack;

    @FXML
    private Button cancel;

    public TakeBackController(TakeBackViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        what.textProperty().bind(model.whatProperty());
        missing.textProperty().bind(model.missingProperty());
        model.missingProperty().subscribe(text -> only(missing, !text.isEmpty()));
        takeBack.textProperty().bind(model.actionProperty());
        takeBack.disableProperty().bind(model.readyProperty().not());
        typed.textProperty().bindBidirectional(model.typedProperty());
        operator.textProperty().bindBidirectional(model.operatorProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
    }

    @Override
    public void shown() {
        cancel.requestFocus();
        model.open();
    }

    @FXML
    void takeBack() {
        model.takeBack();
    }

    @FXML
    void cancel() {
        model.cancel();
    }
}
