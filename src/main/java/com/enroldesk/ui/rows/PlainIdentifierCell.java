package com.enroldesk.ui.rows;

import com.enroldesk.results.ResultRow;
import com.enroldesk.ui.kit.Slot;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** An identifier as it was read, or as it was corrected. */
public final class PlainIdentifierCell extends TableCell<Slot<ResultRow>, ResultRow> {

    public PlainIdentifierCell() {
        getStyleClass().add("mono");
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? "" : row.correction().orElse(row.text()));
    }
}
