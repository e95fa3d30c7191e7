package com.enroldesk.ui.promotion;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Promotion;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneLabel;
import com.enroldesk.ui.shell.Wording;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/** All that is known of the selected promotion. */
public final class CardController {
    private final PromotionViewModel model;
    private final Texts texts;
    private final Wording wording;

    @FXML
    private VBox card;

    @FXML
    private Label name;

    @FXML
    private ToneLabel state;

    @FXML
    private Label span;

    @FXML
    private Label type;

    @FXML
    private Label limit;

    @FXML
    private Label id;

    @FXML
    private Label identifier;

    @FXML
    private VBox steps;

    @FXML
    private RadioButton enrol;

    @FXML
    private RadioButton issue;

    public CardController(PromotionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.wording = model.wording();
    }

    @FXML
    void initialize() {
        model.selectedProperty().addListener((_, _, entry) -> show(entry));
        issue.selectedProperty().bindBidirectional(model.issueProperty());
        model.issueProperty().subscribe(on -> enrol.setSelected(!on));
        show(model.selectedProperty().get());
    }

    private void show(Optional<Entry> entry) {
        card.setVisible(entry.isPresent());
        entry.ifPresent(shown -> {
            Promotion promotion = shown.promotion();
            boolean both = Action.ISSUE.suits(promotion.type());
            steps.setVisible(both);
            steps.setManaged(both);
            name.setText(promotion.name());
            shown.closed().ifPresentOrElse(why -> state.show(why, Tone.MUTED), () -> showOpen(promotion));
            span.setText(wording.span(promotion));
            type.setText(wording.type(promotion));
            limit.setText(wording.limit(promotion));
            id.setText(promotion.id().value());
            identifier.setText(
                    promotion.identifier().isEmpty() ? texts.get("promotion.noIdentifier") : promotion.identifier());
        });
    }

    private void showOpen(Promotion promotion) {
        wording.timeLeft(promotion)
                .ifPresentOrElse(
                        left -> state.show(texts.get("promotion.open.ends", left), Tone.FIXABLE),
                        () -> state.show(texts.get("promotion.open"), Tone.READY));
    }
}
