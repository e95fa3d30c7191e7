package com.enroldesk.ui.rows;

import com.enroldesk.domain.EnrolmentId;
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
                _ -> rows.chooseAt(places()));
        rows.selectedIndexProperty().addListener((_, _, index) -> follow(index.intValue()));
        rows.foundProperty()
                .addListener(_ -> follow(rows.selectedIndexProperty().get()));
        rows.chosenProperty().addListener((_, _, chosen) -> agree(chosen));
    }

    private List<Integer> places() {
        return List.copyOf(table.getSelectionModel().getSelectedIndices());
    }

    private void follow(int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    /** Where other rows came, the places that the table has selected stand for others than were selected. */
    private void agree(List<EnrolmentId> chosen) {
        if (!rows.at(places()).equals(chosen)) {
            table.getSelectionModel().clearSelection();
            if (!chosen.isEmpty()) {
                follow(rows.selectedIndexProperty().get());
            }
        }
    }
}
