package com.enroldesk.ui.rows;

import com.enroldesk.domain.Receipt;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery.Sort;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dates;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.FittedColumns;
import com.enroldesk.ui.kit.PagedTable;
import com.enroldesk.ui.kit.Slot;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneCell;
import com.enroldesk.ui.shell.Tools;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of a run's rows: paged, sorted by the journal, its selection kept by id. */
public final class RowTableController {
    private static final double NARROW = 760;

    private final RowsViewModel rows;
    private final Texts texts;
    private final Dates dates;
    private final Supplier<TableCell<Slot<ResultRow>, ResultRow>> identifierCells;
    private final BooleanProperty beside = new SimpleBooleanProperty();

    @FXML
    private TableView<Slot<ResultRow>> table;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> line;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> identifier;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> outcome;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> reason;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> receipt;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> at;

    @FXML
    private TableColumn<Slot<ResultRow>, ResultRow> attempts;

    @FXML
    private EmptyState nothing;

    /** @param identifierCells of the identifier's column, which one screen can edit */
    public RowTableController(
            RowsViewModel rows, Tools tools, Supplier<TableCell<Slot<ResultRow>, ResultRow>> identifierCells) {
        this.rows = rows;
        this.texts = tools.texts();
        this.dates = tools.dates();
        this.identifierCells = identifierCells;
    }

    public TableView<Slot<ResultRow>> table() {
        return table;
    }

    public TableColumn<Slot<ResultRow>, ResultRow> identifier() {
        return identifier;
    }

    @FXML
    void initialize() {
        PagedTable.text(line, row -> texts.number(row.line()), "number");
        PagedTable.cells(identifier, identifierCells);
        PagedTable.cells(outcome, () -> new ToneCell<>(this::tone, this::word));
        PagedTable.text(reason, row -> row.reason().map(texts::reason).orElse(""));
        PagedTable.text(receipt, row -> row.receipt().map(Receipt::number).orElse(""), "mono");
        PagedTable.text(at, row -> row.at().map(dates::moment).orElse(""), "muted");
        PagedTable.text(attempts, this::tries, "muted");
        Map<TableColumn<?, ?>, Sort> sorts =
                Map.of(line, Sort.LINE, identifier, Sort.IDENTIFIER, outcome, Sort.OUTCOME, reason, Sort.REASON);
        List.of(receipt, at, attempts).forEach(column -> column.setSortable(false));
        PagedTable.fit(table, rows.rows(), () -> sort(sorts), rows::tooMany);
        PagedTable.copies(table, rows.rows(), texts.get("rows.copy"), this::cells);
        FittedColumns.fit(table, reason);
        nothing.action(texts.get("rows.showAll"), rows::showAll);
        FittedColumns.spare(table, NARROW, beside, List.of(receipt, at, attempts));
        new RowSelection(table, rows);
    }

    /** With little room only what tells the rows apart; the rest is in a row's detail. */
    public void brief(boolean little) {
        beside.set(little);
    }

    private void sort(Map<TableColumn<?, ?>, Sort> sorts) {
        TableColumn<Slot<ResultRow>, ?> first =
                table.getSortOrder().isEmpty() ? line : table.getSortOrder().getFirst();
        rows.sort(
                sorts.getOrDefault(first, Sort.LINE),
                first.getSortType() == TableColumn.SortType.DESCENDING
                        && !table.getSortOrder().isEmpty());
    }

    private List<String> cells(ResultRow row) {
        return List.of(
                Integer.toString(row.line()),
                row.correction().orElse(row.text()),
                word(row),
                row.reason().map(texts::reason).orElse(""),
                row.receipt().map(Receipt::number).orElse(""),
                row.customerId());
    }

    private Tone tone(ResultRow row) {
        return row.correctionPending() ? Tone.READY : Tone.of(row.outcome());
    }

    private String word(ResultRow row) {
        return row.correctionPending() ? texts.get("rows.readyToRetry") : texts.outcome(row.outcome());
    }

    private String tries(ResultRow row) {
        return row.attempts() < 2 ? "" : texts.get("rows.tries", row.attempts());
    }
}
