package com.enroldesk.ui.connect;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.settings.Auth;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** How a connection signs in; only the fields that the chosen way needs are there. */
public final class SignInController {
    private final FormViewModel model;
    private final Texts texts;

    @FXML
    private ChoiceBox<Auth> auth;

    @FXML
    private Label userLabel;

    @FXML
    private TextField user;

    @FXML
    private Label secretLabel;

    @FXML
    private PasswordField secret;

    @FXML
    private Label keepLabel;

    @FXML
    private ChoiceBox<SecretStore.Kind> keep;

    @FXML
    private Label passphraseLabel;

    @FXML
    private PasswordField passphrase;

    @FXML
    private Label repeatedLabel;

    @FXML
    private PasswordField repeated;

    @FXML
    private Label hint;

    @FXML
    private Label kept;

    @FXML
    private CheckBox md5;

    public SignInController(FormViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Fields fields = model.fields();
        auth.getItems().setAll(Auth.values());
        auth.setConverter(Words.of(texts, "connect.auth."));
        auth.valueProperty().bindBidirectional(fields.auth);
        user.textProperty().bindBidirectional(fields.user);
        secret.textProperty().bindBidirectional(fields.secret);
        md5.selectedProperty().bindBidirectional(fields.md5);
        KeepViewModel keeping = model.keep();
        keep.setItems(keeping.stores());
        keep.setConverter(Words.of(texts, "connect.keep."));
        keep.valueProperty().bindBidirectional(keeping.choice);
        passphrase.textProperty().bindBidirectional(keeping.passphrase);
        repeated.textProperty().bindBidirectional(keeping.repeated);
        hint.textProperty().bind(keeping.hintProperty());
        kept.textProperty().bind(keeping.keptProperty());
        fields.auth.subscribe(this::show);
        keeping.keptProperty().subscribe(this::show);
        keeping.asksPassphraseProperty().subscribe(this::show);
        keeping.asksTwiceProperty().subscribe(this::show);
        model.savedProperty().subscribe(saved -> secret.setPromptText(saved ? texts.get("connect.secret.prompt") : ""));
        // These tell of changes only, and the store may take its time to answer.
        show();
    }

    private void show() {
        Auth way = model.fields().auth.get();
        boolean signs = way != Auth.NONE;
        boolean asks = signs && model.keep().asksPassphraseProperty().get();
        boolean twice = asks && model.keep().asksTwiceProperty().get();
        userLabel.setText(texts.get(way == Auth.OAUTH ? "connect.key" : "connect.user"));
        secretLabel.setText(texts.get(way == Auth.OAUTH ? "connect.keySecret" : "connect.password"));
        only(userLabel, signs);
        only(user, signs);
        only(secretLabel, signs);
        only(secret, signs);
        only(md5, way == Auth.BASIC);
        only(keepLabel, signs);
        only(keep, signs);
        only(hint, signs);
        only(passphraseLabel, asks);
        only(passphrase, asks);
        only(repeatedLabel, twice);
        only(repeated, twice);
        passphraseLabel.setText(texts.get(twice ? "connect.passphrase.new" : "connect.passphrase"));
        only(kept, signs && !kept.getText().isEmpty());
    }
}
