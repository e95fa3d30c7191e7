package com.enroldesk.ui.settle;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.ui.shell.Page;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The sheet for customers who need checking. */
public final class SettleController implements Page {
    private final SettleViewModel model;

    @FXML
    private Label heading;

    @FXML
    private Label names;

    @FXML
    private Button look;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label result;

    @FXML
    private VBox hand;

    @FXML
    private VBox again;

    @FXML
    private TextField operator;

    @FXML
    private TextField note;

    @FXML
    private Button enrolled;

    @FXML
    private Button notEnrolled;

    @FXML
    private TextField typed;

    @FXML
    private Button resend;

    @FXML
    private Button close;

    public SettleController(SettleViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        heading.textProperty().bind(model.headingProperty());
        model.headingProperty().subscribe(() -> {
            enrolled.setText(model.counted("settle.enrolled"));
            notEnrolled.setText(model.counted("settle.notEnrolled"));
            resend.setText(model.counted("settle.resend"));
        });
        names.textProperty().bind(model.namesProperty());
        model.namesProperty().subscribe(text -> only(names, !text.isEmpty()));
        result.textProperty().bind(model.resultProperty());
        model.resultProperty().subscribe(text -> only(result, !text.isEmpty()));
        model.lookingProperty().subscribe(on -> {
            only(progress, on);
            only(stop, on);
            only(look, !on);
        });
        progress.progressProperty().bind(model.shareProperty());
        operator.textProperty().bindBidirectional(model.operatorProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        model.openProperty().subscribe(open -> {
            only(hand, open);
            only(again, open);
        });
        look.disableProperty().bind(model.mayLook().not());
        enrolled.disableProperty().bind(model.mayDecide().not());
        notEnrolled.disableProperty().bind(model.mayDecide().not());
        resend.disableProperty().bind(model.mayResend().not());
    }

    @Override
    public void shown() {
        close.requestFocus();
        model.open();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @FXML
    void look() {
        model.look();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void markEnrolled() {
        model.decide(true);
    }

    @FXML
    void markNotEnrolled() {
        model.decide(false);
    }

    @FXML
    void resend() {
        model.resend();
    }

    @FXML
    void close() {
        model.close();
    }
}
