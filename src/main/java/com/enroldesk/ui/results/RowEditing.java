package com.enroldesk.ui.results;

import com.enroldesk.results.ResultRow;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.kit.PagedTable;
import com.enroldesk.ui.kit.Slot;
import com.enroldesk.ui.rows.RowTableController;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the table of rows: Enter corrects, Space shows the detail; and the way from a card straight into a cell. */
final class RowEditing {
    private final ResultsViewModel model;
    private final DetailViewModel story;
    private final RowTableController controller;
    private final TableView<Slot<ResultRow>> table;

    RowEditing(ResultsViewModel model, DetailViewModel story, RowTableController controller) {
        this.model = model;
        this.story = story;
        this.controller = controller;
        this.table = controller.table();
        table.setEditable(true);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.rows().rows().pagesReadProperty().addListener(_ -> editIfWanted());
        model.editWantedProperty().subscribe(this::editIfWanted);
    }

    private void editIfWanted() {
        if (model.editWantedProperty().get() && model.rows().rows().size() > 0) {
            model.rows().rows().get(0).row().filter(model::editNow).ifPresent(_ -> {
                model.rows().selectAt(0);
                edit(0);
            });
        }
    }

    private void pressed(KeyEvent key) {
        if (PagedTable.isTyping(table)) {
            return;
        }
        boolean enter = key.getCode() == KeyCode.ENTER && !key.isShortcutDown();
        if (Keys.DETAIL.match(key)) {
            story.toggle();
            key.consume();
        } else if (enter || key.getCode() == KeyCode.F2) {
            edit(table.getSelectionModel().getSelectedIndex());
            key.consume();
        }
    }

    private void edit(int index) {
        if (index >= 0) {
            table.requestFocus();
            table.scrollTo(Math.max(0, index - 3));
            table.layout();
            table.edit(index, controller.identifier());
        }
    }
}
