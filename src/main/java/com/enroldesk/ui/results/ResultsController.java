package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.PageFocus;
import com.enroldesk.ui.rows.OutcomeBar;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen of what became of a run. */
public final class ResultsController implements Page {
    private static final double ROOM_FOR_ACTIONS = 0.62;

    private final ResultsViewModel model;
    private final Texts texts;
    private final StepsController steps;
    private final RowsController rowsController;
    private final PageFocus focus = new PageFocus(() -> this.content, this::useful);

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox content;

    @FXML
    private Label verdict;

    @FXML
    private Label title;

    @FXML
    private Label origin;

    @FXML
    private Label equation;

    @FXML
    private OutcomeBar bar;

    @FXML
    private ToggleButton byReason;

    @FXML
    private ToggleButton byRow;

    @FXML
    private FlowPane actions;

    @FXML
    private StackPane view;

    @FXML
    private Node reasons;

    @FXML
    private Node rows;

    public ResultsController(
            ResultsViewModel model, Texts texts, StepsController steps, RowsController rowsController) {
        this.model = model;
        this.texts = texts;
        this.steps = steps;
        this.rowsController = rowsController;
    }

    @FXML
    void initialize() {
        verdict.textProperty().bind(model.verdictProperty());
        title.textProperty().bind(model.titleProperty());
        origin.textProperty().bind(model.originProperty());
        equation.textProperty().bind(model.equationProperty());
        actions.prefWrapLengthProperty().bind(content.widthProperty().multiply(ROOM_FOR_ACTIONS));
        model.summaryProperty().subscribe(this::show);
        model.byReasonProperty().subscribe(this::view);
        model.cards().addListener((ListChangeListener<ReasonCard>) _ -> focus.keep());
    }

    @Override
    public void shown() {
        model.look();
        focus.shown();
    }

    /** The rows, or the first button of the first card; where there is none, what can be done about the run. */
    private Stream<Node> useful() {
        // Only with its skin does the scroll pane take the cards into the scene.
        view.applyCss();
        Stream<? extends Node> first = model.byReasonProperty().get()
                ? reasons.lookupAll(".reason-actions .button").stream()
                : Stream.of(rowsController.table());
        return Stream.concat(first, actions.getChildren().stream());
    }

    @Override
    public List<Command> commands() {
        BooleanSupplier any = content::isVisible;
        List<Command> ofRows =
                rowsController.commands(any, () -> model.byReasonProperty().set(false));
        return Stream.concat(ofRows.stream(), steps.commands(any).stream()).toList();
    }

    @FXML
    void showByReason() {
        model.byReasonProperty().set(true);
        view(true);
    }

    @FXML
    void showByRow() {
        model.byReasonProperty().set(false);
        view(false);
        rowsController.focus();
    }

    private void show(Optional<RunSummary> shown) {
        only(nothing, model.isWithoutRun());
        only(content, shown.isPresent());
        shown.ifPresent(run -> bar.show(run.totals().outcomes(), texts));
        focus.keep();
    }

    private void view(boolean reason) {
        byReason.setSelected(reason);
        byRow.setSelected(!reason);
        // The other view leaves the window altogether: a table that nobody sees would still be laid out.
        view.getChildren().setAll(reason ? reasons : rows);
        // At once, not with the next pulse: a cell of the table may be asked for right now.
        view.applyCss();
        view.layout();
        focus.keep();
    }
}
