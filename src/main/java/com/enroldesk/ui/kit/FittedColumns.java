package com.enroldesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import org.jspecify.annotations.Nullable;

/**
 * Columns that fill their table exactly: one takes what the others leave, and where that is too little the others give way as
 * far as they can. The toolkit's own policies miss a table that becomes narrower.
 */
public final class FittedColumns<T> {
    private final TableView<T> table;
    private final TableColumn<T, ?> rest;

    private FittedColumns(TableView<T> table, TableColumn<T, ?> rest) {
        this.table = table;
        this.rest = rest;
    }

    /** @param rest the column that takes what the others leave */
    public static <T> void fit(TableView<T> table, TableColumn<T, ?> rest) {
        FittedColumns<T> columns = new FittedColumns<>(table, rest);
        table.setColumnResizePolicy(features -> columns.resized(features.getColumn(), features.getDelta()));
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> columns.fill());
        table.widthProperty().addListener(_ -> columns.fill());
        table.skinProperty()
                .addListener(_ ->
                        columns.bars().forEach(bar -> bar.visibleProperty().addListener(_ -> columns.fill())));
    }

    /**
     * Leaves columns out where the table has too little room for them; what they say must be found elsewhere too.
     *
     * @param narrow the width below which they go
     * @param little another reason for them to go
     */
    public static <T> void spare(
            TableView<T> table, double narrow, ObservableBooleanValue little, List<TableColumn<T, ?>> columns) {
        BooleanBinding tight =
                table.widthProperty().greaterThan(0).and(table.widthProperty().lessThan(narrow));
        columns.forEach(column -> column.visibleProperty().bind(tight.or(little).not()));
    }

    private boolean resized(@Nullable TableColumnBase<?, ?> dragged, double delta) {
        if (dragged != null) {
            if (dragged.equals(rest)) {
                return false;
            }
            double wish = dragged.getWidth() + delta;
            dragged.setPrefWidth(Math.clamp(wish, dragged.getMinWidth(), dragged.getMaxWidth()));
        }
        fill();
        return true;
    }

    private void fill() {
        Insets border = table.getInsets();
        double bar = bars().stream()
                .filter(ScrollBar::isVisible)
                .mapToDouble(ScrollBar::getWidth)
                .sum();
        double width = Math.floor(table.getWidth() - border.getLeft() - border.getRight() - bar);
        if (width <= 0) {
            return;
        }
        List<TableColumn<T, ?>> others = new ArrayList<>(table.getVisibleLeafColumns());
        others.remove(rest);
        double wished = others.stream().mapToDouble(FittedColumns::wish).sum();
        double givable = others.stream()
                .mapToDouble(column -> wish(column) - column.getMinWidth())
                .sum();
        double lacking = Math.clamp(rest.getPrefWidth() - (width - wished), 0, givable);
        ResizeFeatures<T> setter = new ResizeFeatures<>(table, rest, 0.0);
        double left = width;
        for (TableColumn<T, ?> column : others) {
            double share = givable == 0 ? 0 : lacking * (wish(column) - column.getMinWidth()) / givable;
            double given = Math.floor(wish(column) - share);
            setter.setColumnWidth(column, given);
            left -= given;
        }
        setter.setColumnWidth(rest, Math.max(left, rest.getMinWidth()));
    }

    private static double wish(TableColumnBase<?, ?> column) {
        return Math.clamp(column.getPrefWidth(), column.getMinWidth(), column.getMaxWidth());
    }

    private List<ScrollBar> bars() {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .toList();
    }

    /** A column of plain texts. */
    public static <T> void text(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }
}
