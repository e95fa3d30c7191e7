package com.enroldesk.ui.confirm;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The part of the sheet that shows the first request; it can be read and copied, and not changed. */
public final class FirstRequestController {
    private final FirstRequestViewModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private Button showFirst;

    @FXML
    private VBox firstBlock;

    @FXML
    private TextArea first;

    public FirstRequestController(FirstRequestViewModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        first.textProperty().bind(model.textProperty());
        model.shownProperty().subscribe(shown -> {
            only(firstBlock, shown);
            showFirst.setText(texts.get(shown ? "confirm.first.hide" : "confirm.first"));
        });
    }

    @FXML
    void showFirst() {
        model.toggle();
    }

    @FXML
    void copyFirst() {
        dialogs.copy(first.getText());
    }
}
