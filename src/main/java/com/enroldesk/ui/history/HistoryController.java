package com.enroldesk.ui.history;

import static com.enroldesk.ui.kit.FittedColumns.text;
import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.FittedColumns;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import com.enroldesk.ui.shell.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The screen of every run so far. */
public final class HistoryController implements Page {
    private final HistoryViewModel model;
    private final Texts texts;
    private final FindController find;

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox content;

    @FXML
    private TableView<RunSummary> table;

    @FXML
    private TableColumn<RunSummary, String> number;

    @FXML
    private TableColumn<RunSummary, String> when;

    @FXML
    private TableColumn<RunSummary, String> promotion;

    @FXML
    private TableColumn<RunSummary, String> list;

    @FXML
    private TableColumn<RunSummary, RunSummary> bar;

    @FXML
    private TableColumn<RunSummary, String> verdict;

    @FXML
    private TableColumn<RunSummary, String> operator;

    @FXML
    private TableColumn<RunSummary, String> connection;

    @FXML
    private Button open;

    @FXML
    private Button continueUnsent;

    @FXML
    private Button takeBack;

    public HistoryController(HistoryViewModel model, Texts texts, FindController find) {
        this.model = model;
        this.texts = texts;
        this.find = find;
    }

    @FXML
    void initialize() {
        text(number, run -> run.id().toString());
        text(when, model::when);
        text(promotion, model::promotion);
        text(list, RunSummary::listName);
        text(verdict, model::verdict);
        text(operator, RunSummary::operator);
        text(connection, run -> Wording.connection(run.connection()));
        bar.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        bar.setCellFactory(_ -> new OutcomeBarCell(texts));
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setItems(model.runs());
        FittedColumns.fit(table, promotion);
        FittedColumns.spare(table, 700, new SimpleBooleanProperty(), List.of(bar, operator));
        table.setRowFactory(_ -> new RunRow(this::open));
        Keys.onEnter(table, this::open);
        table.getSelectionModel().selectedItemProperty().subscribe(this::levers);
        model.readProperty().subscribe(this::levers);
    }

    @Override
    public void shown() {
        model.reload(() -> {
            if (table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
            levers();
        });
        table.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("history.search"), Keys.SEARCH, content::isVisible, find::focus),
                Command.of(texts.get("history.open"), Keys.RUN, () -> !open.isDisabled(), this::open),
                Command.of(texts.get("history.continue"), continueUnsent::isVisible, this::continueUnsent),
                Command.of(texts.get("history.takeBack"), takeBack::isVisible, this::takeBack));
    }

    @FXML
    void open() {
        selected(run -> model.open(run.id()));
    }

    @FXML
    void continueUnsent() {
        selected(run -> model.continueUnsent(run.id()));
    }

    @FXML
    void takeBack() {
        selected(run -> model.takeBack(run.id()));
    }

    private void selected(Consumer<RunSummary> verb) {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(verb);
    }

    private void levers() {
        Optional<RunSummary> run = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        open.setDisable(run.isEmpty());
        only(continueUnsent, run.filter(model::canContinue).isPresent());
        only(takeBack, run.filter(model::canTakeBack).isPresent());
        boolean none = model.readProperty().get() && model.runs().isEmpty();
        only(nothing, none);
        only(content, !none);
    }
}
