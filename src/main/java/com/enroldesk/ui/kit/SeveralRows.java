package com.enroldesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Lets several rows of a paged table be selected, by key or mouse, as many as the table bears. */
final class SeveralRows<T> {
    /** A table takes 20 ms for so many, and 3 s for a hundred times as many: it looks through what it has for each one. */
    static final int MOST = 1_000;

    private final TableView<Slot<T>> table;
    private final PagedRows<T> rows;
    private final Runnable tooMany;

    /** @param tooMany told when more were wanted; the selection stays as it was */
    SeveralRows(TableView<Slot<T>> table, PagedRows<T> rows, Runnable tooMany) {
        this.table = table;
        this.rows = rows;
        this.tooMany = tooMany;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (!rows.isHeld() && wanted(key) > MOST) {
            key.consume();
            tooMany.run();
        }
    }

    /** How many rows the key would have selected, at most. */
    private int wanted(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            return rows.size();
        }
        if (!key.isShiftDown()) {
            return 0;
        }
        int selected = table.getSelectionModel().getSelectedIndices().size();
        int focused = Math.max(0, table.getFocusModel().getFocusedIndex());
        return switch (key.getCode()) {
            case HOME -> selected + focused;
            case END -> selected + rows.size() - focused - 1;
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> selected + 1;
            default -> 0;
        };
    }

    private void pressed(MouseEvent mouse) {
        int focused = Math.max(0, table.getFocusModel().getFocusedIndex());
        if (mouse.isShiftDown() && Math.abs(rowUnder(mouse) - focused) >= MOST) {
            mouse.consume();
            tooMany.run();
        }
    }

    /** Where nothing lies the nearest answer is the row with the focus. */
    private int rowUnder(MouseEvent mouse) {
        for (Node node = mouse.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row && !row.isEmpty()) {
                return row.getIndex();
            }
        }
        return Math.max(0, table.getFocusModel().getFocusedIndex());
    }
}
