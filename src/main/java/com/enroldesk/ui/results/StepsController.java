package com.enroldesk.ui.results;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.shell.Command;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/** The buttons for what can be done about the run in view. */
public final class StepsController {
    private final ResultsViewModel model;
    private final NextSteps next;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private Button continueUnsent;

    @FXML
    private Button retryFailed;

    @FXML
    private Button retryCorrected;

    StepsController(ResultsViewModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.next = model.next();
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        model.summaryProperty().subscribe(_ -> show());
        model.correctedProperty().subscribe(_ -> show());
    }

    /** What can be done here by key. */
    List<Command> commands(BooleanSupplier any) {
        return List.of(
                Command.of(texts.get("results.export"), Keys.EXPORT, any, this::export),
                Command.of(texts.get("results.retry"), Keys.RUN, () -> next.corrected() > 0, next::retryCorrected),
                Command.of(texts.get("results.continue"), next::canContinue, next::continueUnsent),
                Command.of(texts.get("results.settle"), () -> next.doubtful() > 0, next::settleAll),
                Command.of(texts.get("results.takeBack"), next::canTakeBack, next::takeBack));
    }

    @FXML
    void continueUnsent() {
        next.continueUnsent();
    }

    @FXML
    void retryFailed() {
        next.retryFailed();
    }

    @FXML
    void retryCorrected() {
        next.retryCorrected();
    }

    @FXML
    void export() {
        dialogs.saveResults(next.exportName()).ifPresent(next::export);
    }

    private void show() {
        retryCorrected.setText(texts.get("results.retryCorrected", next.corrected()));
        retryFailed.setText(texts.get("results.retryFailed", next.failed()));
        only(retryCorrected, next.corrected() > 0);
        only(retryFailed, next.failed() > 0);
        only(continueUnsent, next.canContinue());
    }
}
