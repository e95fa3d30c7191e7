package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.ToneLabel;
import com.enroldesk.ui.results.DetailViewModel.Detail;
import com.enroldesk.ui.results.DetailViewModel.Fact;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The panel with everything known of one row. */
public final class DetailController {
    private final DetailViewModel model;
    private final Texts texts;

    @FXML
    private VBox panel;

    @FXML
    private ToneLabel outcome;

    @FXML
    private ToggleButton reveal;

    @FXML
    private Label nothing;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label reason;

    @FXML
    private Label advice;

    @FXML
    private GridPane facts;

    @FXML
    private VBox steps;

    public DetailController(DetailViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.openProperty().subscribe(open -> only(panel, open));
        model.detailProperty().subscribe(this::show);
        model.revealedProperty().subscribe(revealed -> {
            reveal.setSelected(revealed);
            model.detailProperty().get().ifPresent(this::show);
        });
    }

    @FXML
    void reveal() {
        model.revealedProperty().set(reveal.isSelected());
    }

    @FXML
    void close() {
        model.toggle();
    }

    private void show(Optional<Detail> shown) {
        only(nothing, shown.isEmpty());
        only(scroll, shown.isPresent());
        only(outcome, shown.isPresent());
        only(reveal, shown.isPresent());
        shown.ifPresent(this::show);
    }

    private void show(Detail shown) {
        outcome.show(shown.outcome(), shown.tone());
        reason.setText(shown.reason());
        advice.setText(shown.advice());
        only(reason, !shown.reason().isEmpty());
        only(advice, !shown.advice().isEmpty());
        facts.getChildren().clear();
        for (Fact fact : shown.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            facts.addRow(facts.getRowCount(), name, value);
        }
        boolean alone = shown.steps().size() == 1;
        steps.getChildren()
                .setAll(shown.steps().stream()
                        .map(step -> StepView.of(step, model, texts, alone))
                        .toList());
        if (shown.steps().isEmpty()) {
            Label never = new Label(texts.get("detail.neverSent"));
            never.getStyleClass().add("muted");
            steps.getChildren().add(never);
        }
    }
}
