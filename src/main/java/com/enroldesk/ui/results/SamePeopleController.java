package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneLabel;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/** The line that tells of people who were enrolled under another identifier too, and shows their rows. */
public final class SamePeopleController {
    private final ResultsViewModel model;
    private final Texts texts;
    private final RowsController rows;

    @FXML
    private HBox line;

    @FXML
    private ToneLabel words;

    SamePeopleController(ResultsViewModel model, Texts texts, RowsController rows) {
        this.model = model;
        this.texts = texts;
        this.rows = rows;
    }

    @FXML
    void initialize() {
        model.samePeopleProperty().subscribe(this::show);
    }

    @FXML
    void showRows() {
        model.samePeopleProperty().get().ifPresent(model::showRows);
        rows.focus();
    }

    private void show(Optional<ReasonCard> found) {
        only(line, found.isPresent());
        found.ifPresent(card -> words.show(texts.get("results.samePerson", card.count()), Tone.MUTED));
    }
}
