package com.enroldesk.ui.check;

import com.enroldesk.intake.CustomerList;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.ToneLabel;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Beside the table: the selected row in full, and what can be mended all at once. */
public final class SideController {
    private final CheckViewModel model;
    private final RowWords words;
    private final Texts texts;
    private Optional<PlannedRow> selected = Optional.empty();
    private boolean wanted;

    @FXML
    private VBox detail;

    @FXML
    private Label detailTitle;

    @FXML
    private ToneLabel detailFate;

    @FXML
    private Label detailAdvice;

    @FXML
    private GridPane cells;

    @FXML
    private VBox repairs;

    @FXML
    private Label fine;

    public SideController(CheckViewModel model, Texts texts) {
        this.model = model;
        this.words = new RowWords(texts);
        this.texts = texts;
    }

    @FXML
    void initialize() {
        detail.managedProperty().bind(detail.visibleProperty());
        fine.managedProperty().bind(fine.visibleProperty());
        detailAdvice.visibleProperty().bind(detailAdvice.textProperty().isNotEmpty());
        detailAdvice.managedProperty().bind(detailAdvice.visibleProperty());
        model.workbench().planProperty().addListener((_, _, plan) -> plan.ifPresent(this::showRepairs));
        model.shownProperty().addListener((_, _, shown) -> {
            if (shown.isEmpty()) {
                fine.setVisible(false);
                repairs.getChildren().clear();
            }
        });
        detail(false);
    }

    void select(Optional<PlannedRow> row) {
        if (!row.equals(selected)) {
            selected = row;
            detail(wanted);
        }
    }

    void toggleDetail() {
        detail(!wanted);
    }

    /** Shows the selected row in full, or puts it away. */
    void detail(boolean show) {
        wanted = show;
        detail.setVisible(show && selected.isPresent());
        if (show) {
            selected.ifPresent(this::showDetail);
        }
    }

    private void showDetail(PlannedRow row) {
        detailTitle.setText(texts.get("check.detail.row", row.line()));
        detailFate.show(words.fate(row), words.tone(row));
        detailAdvice.setText(words.advice(row));
        cells.getChildren().clear();
        List<String> names = model.workbench()
                .listProperty()
                .get()
                .map(held -> held.list())
                .map(CustomerList::columns)
                .orElse(List.of());
        for (int index = 0; index < row.cells().size(); index++) {
            fact(
                    index,
                    index < names.size() ? names.get(index) : texts.get("check.detail.extra"),
                    row.cells().get(index));
        }
        int next = row.cells().size();
        if (row.corrected()) {
            fact(next, texts.get("check.detail.corrected"), row.text());
        }
        if (row.identifier().isPresent()) {
            fact(next + 1, texts.get("check.detail.readAs"), words.readAs(row));
        }
        fact(next + 2, texts.get("check.detail.source"), row.source());
    }

    private void fact(int line, String name, String value) {
        Label key = new Label(name);
        key.getStyleClass().addAll("muted", "small");
        Label text = new Label(value);
        text.setWrapText(true);
        cells.addRow(line, key, text);
    }

    private void showRepairs(Plan plan) {
        List<Repair> found = Repair.of(plan);
        fine.setVisible(found.isEmpty());
        repairs.getChildren()
                .setAll(found.stream()
                        .map(repair -> new RepairCard(repair, model, texts))
                        .toList());
        if (plan.shortIds() > 0) {
            repairs.getChildren().addFirst(new ShortIdsCard(plan.shortIds(), model, texts));
        }
    }
}
