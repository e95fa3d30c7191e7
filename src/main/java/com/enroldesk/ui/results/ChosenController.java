package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.rows.RowsViewModel;
import com.enroldesk.ui.shell.Command;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** How many rows there are or are selected, and what can be done about those. */
public final class ChosenController {
    private final RowsViewModel rows;
    private final ChosenDoubts doubts;
    private final Texts texts;

    @FXML
    private Label count;

    @FXML
    private Button settle;

    ChosenController(RowsViewModel rows, ChosenDoubts doubts, Texts texts) {
        this.rows = rows;
        this.doubts = doubts;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        rows.foundProperty().subscribe(_ -> count());
        rows.chosenProperty().subscribe(_ -> count());
        doubts.rowsProperty().subscribe(this::show);
    }

    /** {@code first} brings the rows into view. */
    Command command(Runnable first) {
        return Command.of(
                texts.get("rows.settleChosen"),
                () -> !doubts.rowsProperty().get().isEmpty(),
                () -> {
                    first.run();
                    doubts.settle();
                });
    }

    @FXML
    void settle() {
        doubts.settle();
    }

    private void count() {
        int all = rows.foundProperty().get();
        int chosen = rows.chosenProperty().get().size();
        count.setText(chosen > 1 ? texts.get("rows.chosen", chosen, all) : texts.count("rows", all));
    }

    private void show(Set<EnrolmentId> doubtful) {
        settle.setText(texts.get("rows.settle", doubtful.size()));
        only(settle, !doubtful.isEmpty());
    }
}
