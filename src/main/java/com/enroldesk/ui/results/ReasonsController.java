package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.EmptyState;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A run's rows by reason, one card for each. */
public final class ReasonsController {
    private final ResultsViewModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox cards;

    @FXML
    private EmptyState nothing;

    public ReasonsController(ResultsViewModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        model.cards().addListener((ListChangeListener<ReasonCard>) _ -> show());
        show();
    }

    private void export(ReasonCard card) {
        dialogs.saveResults(model.next().exportName() + "-" + card.reason().key())
                .ifPresent(file -> model.next().export(card, file));
    }

    private void show() {
        cards.getChildren()
                .setAll(model.cards().stream()
                        .map(card -> new ReasonCardView(card, texts, model, () -> export(card)))
                        .toList());
        only(scroll, !model.cards().isEmpty());
        only(nothing, model.cards().isEmpty());
    }
}
