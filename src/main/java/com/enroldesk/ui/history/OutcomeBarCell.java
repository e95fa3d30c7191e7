package com.enroldesk.ui.history;

import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.rows.OutcomeBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A run's outcomes as a bar. */
final class OutcomeBarCell extends TableCell<RunSummary, RunSummary> {
    private final Texts texts;
    private final OutcomeBar bar = new OutcomeBar();

    OutcomeBarCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setGraphic(null);
        } else {
            bar.show(run.totals().outcomes(), texts);
            setGraphic(bar);
        }
    }
}
