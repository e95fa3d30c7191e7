package com.enroldesk.ui.check;

import com.enroldesk.plan.PlannedRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.FittedColumns;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.kit.Notices;
import com.enroldesk.ui.kit.PagedTable;
import com.enroldesk.ui.kit.Slot;
import com.enroldesk.ui.kit.ToneCell;
import com.enroldesk.ui.kit.ToneLabel;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The table of all rows, one of which may be corrected in place. */
public final class RowsController {
    private final CheckViewModel model;
    private final SideController side;
    private final RowWords words;
    private final Texts texts;
    private final Notices notices;

    @FXML
    private TableView<Slot<PlannedRow>> table;

    @FXML
    private TableColumn<Slot<PlannedRow>, PlannedRow> line;

    @FXML
    private TableColumn<Slot<PlannedRow>, PlannedRow> identifier;

    @FXML
    private TableColumn<Slot<PlannedRow>, PlannedRow> readAs;

    @FXML
    private TableColumn<Slot<PlannedRow>, PlannedRow> fate;

    @FXML
    private ToneLabel typed;

    @FXML
    private EmptyState nothing;

    public RowsController(CheckViewModel model, SideController side, Texts texts, Notices notices) {
        this.model = model;
        this.side = side;
        this.words = new RowWords(texts);
        this.texts = texts;
        this.notices = notices;
    }

    @FXML
    void initialize() {
        PagedTable.fit(table, model.rows(), () -> {}, () -> notices.caution(texts.get("rows.tooMany")));
        PagedTable.copies(
                table,
                model.rows(),
                texts.get("rows.copy"),
                row -> List.of(Integer.toString(row.line()), row.text(), words.fate(row)));
        FittedColumns.fit(table, fate);
        PagedTable.placeholder(table, nothing);
        PagedTable.text(line, row -> texts.number(row.line()), "number");
        PagedTable.cells(identifier, () -> new IdentifierCell(model::typing, model::correct, model::stopTyping));
        PagedTable.text(readAs, words::readAs, "muted");
        PagedTable.cells(fate, () -> new ToneCell<>(words::tone, words::fate));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, slot) -> side.select(Optional.ofNullable(slot).flatMap(Slot::row)));
        model.rows()
                .pagesReadProperty()
                .addListener(_ -> side.select(
                        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                                .flatMap(slot -> slot.index() < model.rows().size()
                                        ? model.rows().get(slot.index()).row()
                                        : Optional.empty())));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        typed.setVisible(false);
        model.typedProperty().addListener((_, _, read) -> {
            typed.setVisible(read.isPresent());
            read.ifPresent(now -> typed.show(words.typed(now), RowWords.tone(now)));
        });
        nothing.action(texts.get("rows.showAll"), model::showAll);
        nothing.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().isPresent(), model.shownProperty()));
        model.shownProperty().addListener((_, old, now) -> {
            if (old.isEmpty() && now.isPresent() && model.rows().size() > 0) {
                table.getSelectionModel().select(0);
            }
        });
    }

    void focus() {
        table.requestFocus();
    }

    /** Goes to the next (1) or previous (-1) row that can be mended. */
    void problem(int step) {
        int from = table.getSelectionModel().getSelectedIndex();
        model.problem(from < 0 && step < 0 ? 0 : from, step).ifPresent(place -> {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 4));
            table.requestFocus();
            side.detail(true);
        });
    }

    private void press(KeyEvent key) {
        if (PagedTable.isTyping(table)) {
            return;
        }
        if (Keys.DETAIL.match(key)) {
            side.toggleDetail();
            key.consume();
        } else if ((key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) || key.getCode() == KeyCode.F2) {
            int selected = table.getSelectionModel().getSelectedIndex();
            if (selected >= 0) {
                table.edit(selected, identifier);
            }
            key.consume();
        }
    }
}
