package com.enroldesk.ui.list;

import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.Keys;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The empty page: the ways in which a list can be brought. */
public final class BringController {
    private final ListViewModel model;
    private final Dialogs dialogs;

    @FXML
    private HBox draft;

    @FXML
    private Label draftSentence;

    @FXML
    private Button open;

    @FXML
    private TextArea typed;

    @FXML
    private Button use;

    public BringController(ListViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        draft.visibleProperty().bind(model.draftOffered());
        draft.managedProperty().bind(draft.visibleProperty());
        draftSentence.textProperty().bind(model.draftSentence());
        typed.textProperty().bindBidirectional(model.typedProperty());
        use.disableProperty().bind(model.typedProperty().isEmpty().or(model.readingProperty()));
        typed.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (Keys.RUN.match(key)) {
                model.useTyped();
                key.consume();
            }
        });
    }

    void focus() {
        open.requestFocus();
    }

    @FXML
    void openFile() {
        dialogs.openList().ifPresent(model::open);
    }

    @FXML
    void trySample() {
        model.trySample();
    }

    @FXML
    void useTyped() {
        model.useTyped();
    }

    @FXML
    void takeUp() {
        model.takeUpDraft();
    }

    @FXML
    void startNew() {
        model.startNew();
    }
}
