package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress;
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
        Question question = Question.of(run.get().progress(), texts);
        boolean close =
                dialogs.confirm(question.heading(), question.text(), texts.get("frame.close.yes"), question.no());
        if (close) {
            run.get().stop();
        }
        return close;
    }

    /** What is asked, in words for what the run does at this moment. */
    record Question(String heading, String text, String no) {
        static Question of(RunProgress progress, Texts texts) {
            if (progress.phase() == RunProgress.Phase.PAUSED) {
                return new Question(
                        texts.get("frame.close.paused.heading"),
                        texts.get("frame.close.paused.text"),
                        texts.get("frame.close.paused.no"));
            }
            return new Question(
                    texts.get("frame.close.heading"),
                    texts.get("frame.close.text", progress.count(OutcomeKind.SENDING)),
                    texts.get("frame.close.no"));
        }
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
