package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.run.Outside;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunLoop;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one run that may be on its way. */
final class Runs {
    /** How long an answer that cannot be written is kept in memory and tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Workspace workspace;
    private @Nullable RunControl current;
    private @Nullable Thread thread;

    Runs(Workspace workspace) {
        this.workspace = workspace;
    }

    synchronized RunControl start(RunRecord run, long ordered) throws Problem {
        Optional<RunControl> busy = running();
        if (busy.isPresent()) {
            throw new Problem(ProblemCode.RUN_BUSY, busy.get().run());
        }
        boolean ours = run.endpoint().equals(workspace.engine().endpoint());
        if (!ours || (run.state() == RunState.FINISHED && ordered == 0)) {
            throw new Problem(ProblemCode.RUN_NOT_CONTINUABLE, run.id());
        }
        RunLoop loop = new RunLoop(
                run,
                workspace.journal(),
                workspace.engine(),
                Outside.real(workspace.clock(), new SecureRandom(), workspace.operator(), PATIENCE));
        current = loop.control();
        thread = Thread.ofPlatform().name("run-" + run.id()).start(loop);
        return loop.control();
    }

    synchronized Optional<RunControl> running() {
        return Optional.ofNullable(current).filter(control -> !control.hasEnded());
    }

    /** Stops the run that is on its way and waits for the call in flight. */
    void close() {
        Optional<RunControl> busy = running();
        busy.ifPresent(RunControl::stop);
        Thread last;
        synchronized (this) {
            last = thread;
        }
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
