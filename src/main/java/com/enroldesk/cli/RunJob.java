package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunControl;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a run to its end, with progress. The first interrupt stops it after the call in flight, the second one leaves at once. */
final class RunJob {
    private final Session session;
    private final Desk desk;
    private final AtomicInteger interrupts = new AtomicInteger();

    RunJob(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    RunSummary run(RunId run) throws Problem {
        return follow(run, desk.start(run));
    }

    /** What was ordered for single rows of the run, and nothing else of it. */
    RunSummary ordered(RunId run) throws Problem {
        return follow(run, desk.amends().sendOrdered(run));
    }

    private RunSummary follow(RunId run, RunControl control) throws Problem {
        Interrupts seam = session.around().interrupts();
        try (Interrupts.Registration _ = seam.onInterrupt(() -> interrupted(control));
                Progress _ = Progress.start(control, session)) {
            control.await();
        } catch (InterruptedException ordered) {
            control.stop();
            Thread.currentThread().interrupt();
        }
        return desk.run(run);
    }

    private void interrupted(RunControl control) {
        if (interrupts.incrementAndGet() == 1) {
            control.stop();
            session.note(session.texts().get("cli.stopping"));
        } else {
            session.around().interrupts().leave(ExitStatus.INTERRUPTED.number());
        }
    }

    /** How the command ends; an interrupt that came after the last call changes nothing. */
    ExitStatus status(Report report) {
        return interrupts.get() > 0 && report.state() != RunState.FINISHED
                ? ExitStatus.INTERRUPTED
                : ExitStatus.of(report);
    }
}
