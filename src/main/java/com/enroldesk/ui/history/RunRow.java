package com.enroldesk.ui.history;

import com.enroldesk.results.RunSummary;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

/** A run in the table; two clicks open it. */
final class RunRow extends TableRow<RunSummary> {

    RunRow(Runnable open) {
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                open.run();
            }
        });
    }
}
