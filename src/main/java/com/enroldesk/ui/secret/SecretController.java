package com.enroldesk.ui.secret;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.ui.shell.Page;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** The sheet that asks for a secret. The focus is on the field that is asked for first; Enter goes on. */
public final class SecretController implements Page {
    private final SecretViewModel model;

    @FXML
    private Label title;

    @FXML
    private Label lead;

    @FXML
    private Label passphraseLabel;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Label secretLabel;

    @FXML
    private PasswordField secret;

    @FXML
    private Label complaint;

    @FXML
    private Label opening;

    @FXML
    private Button goOn;

    public SecretController(SecretViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        lead.textProperty().bind(model.leadProperty());
        secretLabel.textProperty().bind(model.secretNameProperty());
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        secret.textProperty().bindBidirectional(model.secretProperty());
        complaint.textProperty().bind(model.complaintProperty());
        model.complaintProperty().subscribe(text -> {
            only(complaint, !text.isEmpty());
            if (!text.isEmpty()) {
                focus();
            }
        });
        model.sealedProperty().subscribe(asks -> {
            only(passphraseLabel, asks);
            only(passphrase, asks);
        });
        goOn.disableProperty().bind(model.busyProperty());
        model.busyProperty()
                .subscribe(busy -> only(opening, busy && model.sealedProperty().get()));
    }

    @Override
    public void shown() {
        model.open(this::focus);
    }

    @Override
    public void hidden() {
        model.forget();
    }

    @FXML
    void goOn() {
        model.goOn();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    private void focus() {
        PasswordField first = model.sealedProperty().get() ? passphrase : secret;
        first.requestFocus();
        first.selectAll();
    }
}
