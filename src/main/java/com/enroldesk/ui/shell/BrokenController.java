package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.EmptyState;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;

/** The card of a desk that did not open; a sign of work while it is being tried. */
public final class BrokenController {
    private final BrokenViewModel model;
    private final Dialogs dialogs;
    private final Texts texts;

    @FXML
    private EmptyState card;

    @FXML
    private ProgressIndicator mending;

    public BrokenController(BrokenViewModel model, Dialogs dialogs, Texts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        mending.visibleProperty().bind(model.busyProperty());
        model.cardProperty().subscribe(this::show);
    }

    private void show(Optional<BrokenViewModel.Card> shown) {
        card.setVisible(shown.isPresent());
        shown.ifPresent(what -> {
            card.setHeading(what.heading());
            card.setSentence(what.sentence());
            card.actions(what.choices().stream().map(this::button).toArray(Node[]::new));
        });
    }

    private Button button(BrokenViewModel.Choice choice) {
        Button button = new Button(choice.label());
        button.setOnAction(_ -> {
            if (choice.question().map(this::confirmed).orElse(true)) {
                choice.verb().run();
            }
        });
        return button;
    }

    private boolean confirmed(BrokenViewModel.Question question) {
        return dialogs.confirm(question.heading(), question.text(), question.yes(), texts.get("broken.no"));
    }
}
