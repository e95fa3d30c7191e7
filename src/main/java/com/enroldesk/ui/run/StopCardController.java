package com.enroldesk.ui.run;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Why a run came to rest before its end, and the way on. */
public final class StopCardController {
    private final RunViewModel model;
    private final Texts texts;

    @FXML
    private HBox card;

    @FXML
    private Label cause;

    @FXML
    private Label advice;

    @FXML
    private Button another;

    public StopCardController(RunViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.cardProperty().subscribe(this::show);
    }

    @FXML
    void chooseAnotherPromotion() {
        model.chooseAnotherPromotion();
    }

    private void show(Optional<StopCard> shown) {
        only(card, shown.isPresent());
        shown.ifPresent(why -> {
            cause.setText(texts.get("run.card", why.cause(), why.consequence()));
            advice.setText(why.advice());
            only(another, why.refused());
        });
    }
}
