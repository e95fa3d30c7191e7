package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.SettleProgress;
import com.enroldesk.run.Settling;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs or settles a run to its end. The first interrupt stops it after the call in flight, the second one leaves at once.
 */
final class RunJob {
    private final Session session;
    private final Desk desk;
    private final AtomicInteger interrupts = new AtomicInteger();
    private boolean cut;

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
        try (Interrupts.Registration _ = seam.onInterrupt(() -> interrupted(control::stop, "cli.stopping"));
                Progress _ = Progress.start(control, session)) {
            control.await();
        } catch (InterruptedException ordered) {
            control.stop();
            Thread.currentThread().interrupt();
        }
        return desk.run(run);
    }

    /** Looks at the server for customers of the run who need checking. */
    SettleProgress look(RunId run, Collection<EnrolmentId> rows, Duration patience) throws Problem {
        Settling settling = desk.amends().settle(run, rows, patience);
        Interrupts seam = session.around().interrupts();
        try (Interrupts.Registration _ = seam.onInterrupt(() -> interrupted(settling::stop, "cli.settle.stopping"))) {
            settling.await();
        } catch (InterruptedException ordered) {
            settling.stop();
            Thread.currentThread().interrupt();
        }
        SettleProgress end = settling.progress();
        cut = end.looked() < end.total();
        return end;
    }

    private void interrupted(Runnable stop, String note) {
        if (interrupts.incrementAndGet() == 1) {
            stop.run();
            session.note(session.texts().get(note));
        } else {
            session.around().interrupts().leave(ExitStatus.INTERRUPTED.number());
        }
    }

    /** How the command ends; an interrupt that came after the last call changes nothing. */
    ExitStatus status(Report report) {
        return interrupts.get() > 0 && (cut || report.state() != RunState.FINISHED)
                ? ExitStatus.INTERRUPTED
                : ExitStatus.of(report);
    }
}
