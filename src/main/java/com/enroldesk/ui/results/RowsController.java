package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import atlantafx.base.controls.CustomTextField;
import com.enroldesk.results.RowQuery;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneLabel;
import com.enroldesk.ui.results.CorrectionViewModel.Preview;
import com.enroldesk.ui.rows.OutcomeBoxes;
import com.enroldesk.ui.rows.RowCommands;
import com.enroldesk.ui.rows.RowTableController;
import com.enroldesk.ui.rows.RowsViewModel;
import com.enroldesk.ui.shell.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/** A run's rows in a table, with filter, search, correction and the detail of one of them. */
public final class RowsController {
    private final ResultsViewModel model;
    private final RowsViewModel rows;
    private final DetailViewModel story;
    private final Texts texts;
    private final RowTableController tableController;
    private final ChosenController chosen;

    @FXML
    private OutcomeBoxes boxes;

    @FXML
    private CustomTextField search;

    @FXML
    private Node clear;

    @FXML
    private Button filtered;

    @FXML
    private ToggleButton detail;

    @FXML
    private ToneLabel preview;

    public RowsController(
            ResultsViewModel model,
            DetailViewModel story,
            Texts texts,
            RowTableController tableController,
            ChosenController chosen) {
        this.model = model;
        this.rows = model.rows();
        this.story = story;
        this.texts = texts;
        this.tableController = tableController;
        this.chosen = chosen;
    }

    @FXML
    void initialize() {
        boxes.onChosen(rows::filter);
        model.summaryProperty()
                .subscribe(
                        shown -> shown.ifPresent(run -> boxes.show(run.totals().outcomes(), false, texts)));
        rows.queryProperty().subscribe(this::show);
        search.textProperty().addListener((_, _, text) -> rows.search(text));
        clear.setOnMouseClicked(_ -> search.clear());
        clear.visibleProperty().bind(search.textProperty().isNotEmpty());
        model.correction().previewProperty().subscribe(this::show);
        rows.selectedProperty().subscribe(story::show);
        story.openProperty().subscribe(detail::setSelected);
        story.openProperty().subscribe(tableController::brief);
        new RowEditing(model, story, tableController);
    }

    /** What can be done here by key. {@code first} brings the rows into view. */
    List<Command> commands(BooleanSupplier any, Runnable first) {
        List<Command> commands = new ArrayList<>();
        for (Command jump : RowCommands.problems(texts, rows, any)) {
            commands.add(new Command(jump.label(), jump.keys(), any, () -> {
                first.run();
                jump.verb().run();
                focus();
            }));
        }
        commands.add(Command.of(texts.get("rows.search"), Keys.SEARCH, any, () -> {
            first.run();
            search.requestFocus();
        }));
        commands.add(Command.of(texts.get("rows.detail"), Keys.DETAIL, any, () -> {
            first.run();
            story.toggle();
        }));
        commands.add(chosen.command(first));
        return commands;
    }

    Node table() {
        return tableController.table();
    }

    void focus() {
        table().requestFocus();
    }

    @FXML
    void showAll() {
        search.clear();
        rows.showAll();
    }

    @FXML
    void nextProblem() {
        rows.nextProblem(true);
        focus();
    }

    @FXML
    void previousProblem() {
        rows.nextProblem(false);
        focus();
    }

    @FXML
    void toggleDetail() {
        story.toggle();
    }

    private void show(RowQuery query) {
        boxes.choose(query.outcomes());
        if (!search.getText().strip().equals(query.search())) {
            search.setText(query.search());
        }
        filtered.setText(model.reasonText());
        only(filtered, query.reasonKey().isPresent());
    }

    private void show(Optional<Preview> shown) {
        only(preview, shown.isPresent());
        shown.ifPresent(seen -> preview.show(seen.text(), seen.accepted() ? Tone.READY : Tone.FAILED));
    }
}
