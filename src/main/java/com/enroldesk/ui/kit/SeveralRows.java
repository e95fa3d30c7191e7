package com.enroldesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Lets several rows of a paged table be selected, by key or mouse, as many as the table bears. What would select far too many is
 * not done at all; what selected some too many is taken back when the key or button is let go.
 */
final class SeveralRows<T> {
    static final int MOST = 1_000;
    /** A table takes 0.2 s for so many, and 3 s for ten times as many: it looks through what it has for each one. */
    private static final int BEARABLE = 10_000;

    private final TableView<Slot<T>> table;
    private final PagedRows<T> rows;
    private final Runnable tooMany;

    /** @param tooMany told when more were wanted; what was selected last alone stays selected, or the selection as it was */
    SeveralRows(TableView<Slot<T>> table, PagedRows<T> rows, Runnable tooMany) {
        this.table = table;
        this.rows = rows;
        this.tooMany = tooMany;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> prevent(key, wanted(key)));
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> prevent(mouse, wanted(mouse)));
        table.addEventFilter(KeyEvent.KEY_RELEASED, _ -> takeBack());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> takeBack());
    }

    private void prevent(InputEvent event, int wanted) {
        if (wanted > BEARABLE) {
            event.consume();
            tooMany.run();
        }
    }

    private void takeBack() {
        if (selected() > MOST) {
            table.getSelectionModel().clearAndSelect(focused());
            tooMany.run();
        }
    }

    /** How many rows the key would have selected, at most; it begins at a row that is not known, but is selected. */
    private int wanted(KeyEvent key) {
        if (rows.isHeld()) {
            return 0;
        }
        if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            return rows.size();
        }
        if (!key.isShiftDown()) {
            return 0;
        }
        return switch (key.getCode()) {
            case HOME -> selected() + focused();
            case END -> selected() + rows.size() - focused();
            // From where it begins, which may be anywhere.
            case SPACE -> rows.size();
            default -> 0;
        };
    }

    private int wanted(MouseEvent mouse) {
        return mouse.isShiftDown() ? selected() + Math.abs(rowUnder(mouse) - focused()) : 0;
    }

    private int selected() {
        return table.getSelectionModel().getSelectedIndices().size();
    }

    private int focused() {
        return Math.max(0, table.getFocusModel().getFocusedIndex());
    }

    /** Where nothing lies the nearest answer is the row with the focus. */
    private int rowUnder(MouseEvent mouse) {
        for (Node node = mouse.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row && !row.isEmpty()) {
                return row.getIndex();
            }
        }
        return focused();
    }
}
