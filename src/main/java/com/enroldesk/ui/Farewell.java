package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.run.RunControl;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.shell.Workbench;
import java.util.Optional;

/** Closing the window: asks once while a run is on its way, and ends the run gracefully. */
final class Farewell {
    private final Texts texts;
    private final Dialogs dialogs;
    private final Workbench workbench;

    Farewell(Texts texts, Dialogs dialogs, Workbench workbench) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.workbench = workbench;
    }

    /** Whether the window may close; stops the run if so. */
    boolean granted() {
        Optional<RunControl> run = workbench.controlProperty().get();
        if (run.isEmpty()) {
            return true;
        }
        long sending = run.get().progress().count(OutcomeKind.SENDING);
        boolean close = dialogs.confirm(
                texts.get("frame.close.heading"),
                texts.get("frame.close.text", sending),
                texts.get("frame.close.yes"),
                texts.get("frame.close.no"));
        if (close) {
            run.get().stop();
        }
        return close;
    }

    /** Waits for the call in flight and gives the workspace back; on a worker. */
    static void close(Desk desk) throws Problem {
        try {
            Optional<RunControl> run = desk.running();
            if (run.isPresent()) {
                run.get().await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            desk.close();
        }
    }
}
