package com.enroldesk.ui.rows;

import com.enroldesk.results.ResultRow;
import com.enroldesk.ui.kit.Slot;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/** Keeps what is selected in the table and in its model the same. */
final class RowSelection {
    private final TableView<Slot<ResultRow>> table;
    private final RowsViewModel rows;

    RowSelection(TableView<Slot<ResultRow>> table, RowsViewModel rows) {
        this.table = table;
        this.rows = rows;
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> rows.selectAt(index.intValue()));
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> rows.chooseAt(List.copyOf(change.getList())));
        rows.selectedIndexProperty().addListener((_, _, index) -> follow(index.intValue()));
        rows.foundProperty()
                .addListener(_ -> follow(rows.selectedIndexProperty().get()));
        rows.chosenProperty().addListener((_, _, chosen) -> drop(chosen.size()));
    }

    private void follow(int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    /** The model knows of fewer: what the table has selected beside them stands for other rows now. */
    private void drop(int chosen) {
        if (chosen < table.getSelectionModel().getSelectedIndices().size()) {
            table.getSelectionModel().clearSelection();
            follow(rows.selectedIndexProperty().get());
        }
    }
}
