package com.enroldesk.ui.results;

import com.enroldesk.results.ResultRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Icons;
import com.enroldesk.ui.kit.PagedTable;
import com.enroldesk.ui.kit.Slot;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** An identifier. Where a person can put it right it is a live field: checked as typed, the list's own text kept beside it. */
final class IdentifierCell extends TableCell<Slot<ResultRow>, ResultRow> {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final CorrectionViewModel correction;
    private final Texts texts;
    private final Label now = new Label();
    private final Label before = new Label();
    private final Region gap = new Region();
    private final Node pencil = Icons.of(Material2AL.EDIT, "pencil");
    private final HBox shown = new HBox(now, before, gap, pencil);
    private @Nullable TextField made;

    IdentifierCell(CorrectionViewModel correction, Texts texts) {
        this.correction = correction;
        this.texts = texts;
        now.getStyleClass().add("mono");
        before.getStyleClass().addAll("mono", "before");
        shown.getStyleClass().add("identifier");
        shown.setAlignment(Pos.CENTER_LEFT);
        now.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        pencil.setOnMouseClicked(_ -> getTableView().edit(getIndex(), getTableColumn()));
        Tooltip.install(pencil, new Tooltip(texts.get("rows.edit")));
    }

    /** Made when a row is first edited in this cell: few cells ever are, and a field is dear. */
    private TextField field() {
        TextField known = made;
        if (known != null) {
            return known;
        }
        TextField field = new TextField();
        made = field;
        field.getStyleClass().addAll("mono", "identifier-field");
        field.setAccessibleText(texts.get("rows.column.identifier"));
        field.setOnAction(_ -> keep());
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                key.consume();
            }
        });
        field.textProperty().addListener((_, _, text) -> {
            if (isEditing()) {
                correction.typed(text);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isEditing()) {
                leave();
            }
        });
        correction
                .previewProperty()
                .addListener((_, _, seen) -> field.pseudoClassStateChanged(
                        BAD, seen.filter(preview -> !preview.accepted()).isPresent()));
        return field;
    }

    @Override
    public void startEdit() {
        ResultRow row = getItem();
        if (row == null || !ReasonCard.editable(row)) {
            return;
        }
        super.startEdit();
        if (isEditing()) {
            PagedTable.typing(this, true);
            TextField field = field();
            field.setText(row.correction().orElse(row.text()));
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        correction.rest();
        show(Optional.ofNullable(getItem()));
        PagedTable.typing(this, false);
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!isEditing()) {
            show(empty ? Optional.empty() : Optional.ofNullable(row));
        }
    }

    private void show(Optional<ResultRow> row) {
        if (row.isEmpty()) {
            setGraphic(null);
            return;
        }
        ResultRow of = row.get();
        now.setText(of.correction().orElse(of.text()));
        before.setText(of.correction().map(_ -> of.text()).orElse(""));
        before.setTooltip(of.correction()
                .map(_ -> new Tooltip(texts.get("rows.before", of.text())))
                .orElse(null));
        pencil.setVisible(ReasonCard.editable(of));
        setGraphic(shown);
    }

    private void keep() {
        ResultRow row = getItem();
        String text = field().getText();
        cancelEdit();
        getTableView().requestFocus();
        if (row != null) {
            correction.keep(row, text);
        }
    }

    /** A click elsewhere keeps what can be read, and drops what cannot. */
    private void leave() {
        ResultRow row = getItem();
        String text = field().getText();
        boolean good = correction
                .previewProperty()
                .get()
                .filter(CorrectionViewModel.Preview::accepted)
                .isPresent();
        cancelEdit();
        if (row != null && good) {
            correction.keep(row, text);
        }
    }
}
