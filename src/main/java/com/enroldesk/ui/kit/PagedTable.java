package com.enroldesk.ui.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Callback;

/** Fits a {@link TableView} to {@link PagedRows}: the traps of a table with a million rows are closed here. */
public final class PagedTable {
    private PagedTable() {}

    /**
     * Shows the rows in the table, of which several can be selected. Sorting is left to {@code sorted}, which asks for other
     * rows; a click on a header never sorts what is held.
     *
     * @param tooMany told when more rows were to be selected than a table bears
     */
    public static <T> void fit(TableView<Slot<T>> table, PagedRows<T> rows, Runnable sorted, Runnable tooMany) {
        table.setItems(rows);
        table.setSortPolicy(_ -> {
            sorted.run();
            return true;
        });
        new SeveralRows<>(table, rows, tooMany);
        rows.pagesReadProperty().addListener(_ -> {
            if (!rows.isHeld()) {
                table.refresh();
            }
        });
        // A cell that scrolls away is used for another row: the field ends first, as after a click elsewhere.
        table.addEventFilter(ScrollEvent.SCROLL, _ -> {
            if (rows.isHeld()) {
                table.requestFocus();
            }
        });
    }

    /** Lets the selected rows be copied, for a mail or a sheet: a line for each, its cells with tabs between. */
    public static <T> void copies(
            TableView<Slot<T>> table, PagedRows<T> rows, String label, Function<T, List<String>> cells) {
        Runnable copy = () -> {
            List<Integer> places = table.getSelectionModel().getSelectedIndices().stream()
                    .sorted()
                    .toList();
            if (places.isEmpty()) {
                return;
            }
            rows.read(
                    places,
                    read -> Copied.text(read.stream()
                            .map(row -> String.join("\t", cells.apply(row)))
                            .collect(Collectors.joining("\n"))));
        };
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (Keys.COPY.match(key) && !isTyping(table)) {
                copy.run();
                key.consume();
            }
        });
        MenuItem item = new MenuItem(label);
        item.setOnAction(_ -> copy.run());
        item.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedIndices()));
        table.setContextMenu(new ContextMenu(item));
    }

    /**
     * For a cell that becomes a field, and no field again. The table's own editing cell tells less: it is set, and stays, also
     * where a cell did not want to be edited.
     */
    public static void typing(TableCell<?, ?> cell, boolean on) {
        if (cell.getTableView() != null && cell.getTableView().getItems() instanceof PagedRows<?> rows) {
            rows.hold(on);
        }
    }

    /** Whether somebody types into a cell of the table. */
    public static boolean isTyping(TableView<?> table) {
        return table.getItems() instanceof PagedRows<?> rows && rows.isHeld();
    }

    /** A column of text; the whole text is the cell's tooltip where it is cut. */
    public static <T> void text(TableColumn<Slot<T>, T> column, Function<T, String> text, String... styleClasses) {
        cells(column, () -> new TextCell<>(text, styleClasses));
    }

    /** A column of nodes made once per cell and dressed for each row. */
    public static <T> void cells(TableColumn<Slot<T>, T> column, Supplier<TableCell<Slot<T>, T>> cell) {
        column.setCellValueFactory(
                slot -> new ReadOnlyObjectWrapper<>(slot.getValue().row().orElse(null)));
        Callback<TableColumn<Slot<T>, T>, TableCell<Slot<T>, T>> factory = _ -> cell.get();
        column.setCellFactory(factory);
    }

    private static final class TextCell<T> extends TableCell<Slot<T>, T> {
        private final Function<T, String> text;
        private final LongText tip = new LongText(this);

        TextCell(Function<T, String> text, String... styleClasses) {
            this.text = text;
            getStyleClass().addAll(styleClasses);
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? "" : text.apply(row);
            setText(shown);
            tip.show(shown);
        }
    }

    /** What stands in a table without rows. */
    public static void placeholder(TableView<?> table, Node node) {
        table.setPlaceholder(node);
    }
}
