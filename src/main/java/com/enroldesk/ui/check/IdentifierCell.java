package com.enroldesk.ui.check;

import com.enroldesk.plan.PlannedRow;
import com.enroldesk.ui.kit.PagedTable;
import com.enroldesk.ui.kit.Slot;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The identifier as it stands in the list; Enter or F2 makes it a field. Enter again keeps what was typed, Escape does not. */
final class IdentifierCell extends TableCell<Slot<PlannedRow>, PlannedRow> {
    private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");

    private @Nullable TextField made;
    private final Consumer<String> typing;
    private final BiConsumer<PlannedRow, String> corrected;
    private final Runnable stopped;

    IdentifierCell(Consumer<String> typing, BiConsumer<PlannedRow, String> corrected, Runnable stopped) {
        this.typing = typing;
        this.corrected = corrected;
        this.stopped = stopped;
        getStyleClass().add("identifier-cell");
    }

    /** Made when a row is first edited in this cell: few cells ever are, and a field is dear. */
    private TextField field() {
        TextField known = made;
        if (known != null) {
            return known;
        }
        TextField field = new TextField();
        made = field;
        field.textProperty().addListener((_, _, text) -> {
            if (isEditing()) {
                typing.accept(text);
            }
        });
        field.setOnAction(_ -> keep());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isEditing()) {
                keep();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                key.consume();
            }
        });
        return field;
    }

    private void keep() {
        PlannedRow row = getItem();
        String text = field().getText();
        super.cancelEdit();
        ended();
        if (row != null && !text.equals(row.text())) {
            corrected.accept(row, text);
        }
    }

    @Override
    public void startEdit() {
        if (getItem() != null) {
            super.startEdit();
            PagedTable.typing(this, true);
            TextField field = field();
            field.setText(getItem().text());
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        ended();
    }

    private void ended() {
        show();
        stopped.run();
        getTableView().requestFocus();
        PagedTable.typing(this, false);
    }

    @Override
    protected void updateItem(PlannedRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!isEditing()) {
            show();
        }
    }

    private void show() {
        PlannedRow row = isEmpty() ? null : getItem();
        setGraphic(null);
        setText(row == null ? null : row.text());
        setTooltip(row == null || row.text().length() < 24 ? null : new Tooltip(row.text()));
        pseudoClassStateChanged(CORRECTED, row != null && row.corrected());
    }
}
