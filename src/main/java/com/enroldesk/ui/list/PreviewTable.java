package com.enroldesk.ui.list;

import com.enroldesk.intake.ListRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The first rows of a list, in the list's own columns; the one that names customers stands out. */
final class PreviewTable {
    private static final int MOST_COLUMNS = 30;
    private static final double WIDTH = 180;
    private static final double SCROLL_BAR = 18;

    private TableView<ListRow> table = new TableView<>();
    private List<String> shown = List.of();

    void fit(TableView<ListRow> view) {
        table = view;
        table.setPlaceholder(new Label());
        table.getSelectionModel().setCellSelectionEnabled(false);
        table.widthProperty().addListener(_ -> stretch());
    }

    void show(Preview preview, Optional<Integer> identifiers) {
        List<String> names = preview.list().columns();
        if (!names.equals(shown)) {
            shown = names;
            List<TableColumn<ListRow, ?>> columns = new ArrayList<>();
            columns.add(lines());
            for (int index = 0; index < Math.min(MOST_COLUMNS, names.size()); index++) {
                columns.add(column(names.get(index), index));
            }
            table.getColumns().setAll(columns);
            stretch();
        }
        table.getItems().setAll(preview.head());
        for (int index = 1; index < table.getColumns().size(); index++) {
            List<String> classes = table.getColumns().get(index).getStyleClass();
            classes.remove("identifier-column");
            if (identifiers.isPresent() && identifiers.get() == index - 1) {
                classes.add("identifier-column");
            }
        }
    }

    /** The last column takes what the others leave. */
    private void stretch() {
        List<TableColumn<ListRow, ?>> columns = table.getColumns();
        double others = columns.stream().mapToDouble(TableColumn::getPrefWidth).sum();
        if (columns.size() > 1) {
            TableColumn<ListRow, ?> last = columns.getLast();
            last.setPrefWidth(Math.max(WIDTH, table.getWidth() - SCROLL_BAR - others + last.getPrefWidth()));
        }
    }

    private static TableColumn<ListRow, String> lines() {
        TableColumn<ListRow, String> column = new TableColumn<>("");
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Integer.toString(row.getValue().line())));
        column.getStyleClass().add("number");
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(56);
        column.setPrefWidth(56);
        column.setMaxWidth(80);
        return column;
    }

    private static TableColumn<ListRow, String> column(String name, int index) {
        TableColumn<ListRow, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().cells().size() ? row.getValue().cells().get(index) : ""));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || text == null || text.length() < 24 ? null : new Tooltip(text));
            }
        });
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(WIDTH);
        return column;
    }
}
