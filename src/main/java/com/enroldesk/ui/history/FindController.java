package com.enroldesk.ui.history;

import static com.enroldesk.ui.rows.Nodes.only;

import atlantafx.base.controls.CustomTextField;
import com.enroldesk.ui.history.HistoryViewModel.Answer;
import com.enroldesk.ui.history.HistoryViewModel.Hit;
import com.enroldesk.ui.kit.ToneLabel;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** The search for one customer in all runs, and its answer. */
public final class FindController {
    private final HistoryViewModel model;

    @FXML
    private CustomTextField search;

    @FXML
    private Node clear;

    @FXML
    private VBox answer;

    @FXML
    private ToneLabel sentence;

    @FXML
    private ListView<Hit> hits;

    public FindController(HistoryViewModel model) {
        this.model = model;
    }

    void focus() {
        search.requestFocus();
    }

    @FXML
    void initialize() {
        model.answerProperty().subscribe(this::show);
        search.textProperty().addListener((_, _, text) -> model.find(text));
        clear.setOnMouseClicked(_ -> search.clear());
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        hits.setCellFactory(_ -> new HitCell(model));
    }

    private void show(Optional<Answer> shown) {
        only(answer, shown.isPresent());
        shown.ifPresent(found -> {
            sentence.show(found.sentence(), found.tone());
            hits.getItems().setAll(found.hits());
            only(hits, !found.hits().isEmpty());
        });
    }
}
