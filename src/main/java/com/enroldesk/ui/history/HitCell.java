package com.enroldesk.ui.history;

import com.enroldesk.ui.history.HistoryViewModel.Hit;
import com.enroldesk.ui.kit.ToneLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What became of a customer in one run, with the way there. */
final class HitCell extends ListCell<Hit> {
    private final ToneLabel outcome = new ToneLabel();
    private final Hyperlink where = new Hyperlink();
    private final Label why = new Label();
    private final HBox line = new HBox(outcome, where, why);

    HitCell(HistoryViewModel model) {
        // A promotion's name.
        where.setMnemonicParsing(false);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("hit");
        outcome.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().add("muted");
        where.setOnAction(_ -> {
            if (getItem() != null) {
                model.open(getItem().run());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
        } else {
            outcome.show(hit.outcome(), hit.tone());
            where.setText(hit.where());
            why.setText(hit.why());
            setGraphic(line);
        }
    }
}
