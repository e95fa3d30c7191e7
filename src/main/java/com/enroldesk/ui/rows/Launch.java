package com.enroldesk.ui.rows;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.run.RunControl;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Work;
import com.enroldesk.ui.shell.ConnectionSwitch;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** Sets a run going, from whichever screen, and brings it into view. */
public final class Launch {
    private final Tools tools;
    private final Jobs jobs;
    private final ConnectionSwitch connectionSwitch;

    public Launch(Tools tools) {
        this.tools = tools;
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.connectionSwitch = new ConnectionSwitch(tools);
    }

    /** Whether a start is on its way: no second one is to be asked for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    /** Sends what an earlier end of the run left unsent. */
    public void resume(RunId run) {
        start(run, () -> tools.desk().start(run));
    }

    /** Sends the corrected rows of a run. */
    public void retryCorrected(RunId run) {
        start(run, () -> {
            tools.desk().retryCorrected(run);
            return tools.desk().amends().sendOrdered(run);
        });
    }

    /** Sends the failed rows of a run once more; never one that needs checking (R8). */
    public void retryFailed(RunId run) {
        start(run, () -> {
            tools.desk().retryFailed(run);
            return tools.desk().amends().sendOrdered(run);
        });
    }

    /** As {@link #start(Work)} for a run that may have been made on another connection: then going over there is offered. */
    public void start(RunId run, Work<RunControl> work) {
        start(work, () -> {}, problem -> connectionSwitch.offer(problem, run, () -> start(run, work)));
    }

    /** Starts a run in whatever way; a second call waits in vain while the first is on its way. */
    public void start(Work<RunControl> work) {
        start(work, () -> {});
    }

    /** @param started is called once the run is on its way */
    public void start(Work<RunControl> work, Runnable started) {
        start(work, started, tools.notices()::problem);
    }

    private void start(Work<RunControl> work, Runnable started, Consumer<Problem> failed) {
        if (jobs.busyProperty().get()) {
            return;
        }
        jobs.act(
                work,
                control -> {
                    tools.workbench().started(control);
                    tools.navigator().show(Screen.RUN);
                    started.run();
                },
                failed);
    }
}
