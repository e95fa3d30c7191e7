package com.enroldesk.ui.confirm;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.kit.ToneLabel;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The sheet before a run. The focus is on Cancel, and Enter never enrols. */
public final class ConfirmController implements Page {
    private final ConfirmViewModel model;
    private final Texts texts;

    @FXML
    private Label list;

    @FXML
    private Button enrol;

    @FXML
    private Button cancel;

    @FXML
    private Label missing;

    @FXML
    private Label calls;

    @FXML
    private VBox leftOutBlock;

    @FXML
    private VBox leftOut;

    @FXML
    private VBox againBlock;

    @FXML
    private CheckBox again;

    @FXML
    private TextField reason;

    @FXML
    private TextField typed;

    @FXML
    private Label typedLabel;

    @FXML
    private TextField operator;

    @FXML
    private TextField batch;

    public ConfirmController(ConfirmViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        enrol.textProperty().bind(model.actionProperty());
        enrol.disableProperty().bind(model.readyProperty().not());
        enrol.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                key.consume();
            }
        });
        list.textProperty().bind(model.listProperty());
        calls.textProperty().bind(model.callsProperty());
        missing.textProperty().bind(model.missingProperty());
        model.missingProperty().subscribe(text -> only(missing, !text.isEmpty()));
        typed.textProperty().bindBidirectional(model.typedProperty());
        model.countedProperty().subscribe(wanted -> {
            only(typed, wanted);
            only(typedLabel, wanted);
        });
        operator.textProperty().bindBidirectional(model.operatorProperty());
        batch.textProperty().bindBidirectional(model.batchProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        again.selectedProperty().bindBidirectional(model.againProperty());
        again.textProperty().bind(model.againOfferProperty());
        model.againOfferProperty().subscribe(text -> only(againBlock, !text.isEmpty()));
        model.againProperty().subscribe(wanted -> only(reason, wanted));
        model.leftOut().addListener((ListChangeListener<LeftOut>) _ -> show());
        show();
    }

    @Override
    public void shown() {
        cancel.requestFocus();
        model.open();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(texts.get("confirm.key"), Keys.RUN, model.readyProperty()::get, model::enrol));
    }

    @FXML
    void enrol() {
        model.enrol();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    private void show() {
        leftOut.getChildren()
                .setAll(model.leftOut().stream().map(ConfirmController::row).toList());
        only(leftOutBlock, !model.leftOut().isEmpty());
    }

    private static ToneLabel row(LeftOut rows) {
        ToneLabel label = new ToneLabel();
        label.show(rows.sentence(), rows.tone());
        label.setWrapText(true);
        return label;
    }
}
