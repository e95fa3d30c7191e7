package com.enroldesk.ui.connect;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.settings.Colour;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One connection: its fields and what can be done with it. */
public final class FormController {
    private final FormViewModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private Label title;

    @FXML
    private TextField name;

    @FXML
    private ComboBox<String> address;

    @FXML
    private ChoiceBox<Colour> colour;

    @FXML
    private CheckBox production;

    @FXML
    private TextField batch;

    @FXML
    private TextField perMinute;

    @FXML
    private TextField lanes;

    @FXML
    private TextField settleMinutes;

    @FXML
    private Label complaint;

    @FXML
    private VBox checks;

    @FXML
    private Button use;

    @FXML
    private Button remove;

    public FormController(FormViewModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        Fields fields = model.fields();
        name.textProperty().bindBidirectional(fields.name);
        address.getItems().setAll(model.addresses());
        address.getEditor().textProperty().bindBidirectional(fields.address);
        colour.getItems().setAll(Colour.values());
        colour.setConverter(Words.of(texts, "connect.colour."));
        colour.valueProperty().bindBidirectional(fields.colour);
        production.selectedProperty().bindBidirectional(fields.production);
        batch.textProperty().bindBidirectional(fields.batch);
        perMinute.textProperty().bindBidirectional(fields.perMinute);
        lanes.textProperty().bindBidirectional(fields.lanes);
        settleMinutes.textProperty().bindBidirectional(fields.settleMinutes);
        complaint.textProperty().bind(model.complaintProperty());
        model.complaintProperty().subscribe(text -> only(complaint, !text.isEmpty()));
        model.checks().addListener((ListChangeListener<ConnectionCheck>) _ -> showChecks());
        model.savedProperty().subscribe(this::saved);
        showChecks();
    }

    @FXML
    void test() {
        model.test();
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void use() {
        model.use();
    }

    @FXML
    void remove() {
        if (dialogs.confirm(
                texts.get("connect.remove"),
                model.removeQuestion(),
                texts.get("connect.remove.yes"),
                texts.get("connect.remove.no"))) {
            model.remove();
        }
    }

    private void saved(boolean isSaved) {
        title.setText(texts.get(isSaved ? "connect.title.saved" : "connect.title.new"));
        only(use, isSaved);
        only(remove, isSaved);
    }

    private void showChecks() {
        checks.getChildren()
                .setAll(model.checks().stream()
                        .map(check -> CheckLine.of(check, texts))
                        .toList());
        only(checks, !model.checks().isEmpty());
    }
}
