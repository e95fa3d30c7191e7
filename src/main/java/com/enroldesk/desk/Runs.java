package com.enroldesk.desk;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.run.Outside;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunLoop;
import com.enroldesk.run.Settling;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one run that may be on its way. */
final class Runs {
    /** How long an answer that cannot be written is kept in memory and tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Workspace workspace;
    private final DailyCopy copy;
    private @Nullable RunControl current;
    private @Nullable Settling settling;
    private @Nullable Thread thread;

    Runs(Workspace workspace) {
        this.workspace = workspace;
        this.copy = new DailyCopy(workspace.journal().copies(), workspace.lead().isZero());
    }

    synchronized RunControl start(RunRecord run, long ordered, boolean orderedOnly) throws Problem {
        requireIdle();
        requireOurs(run);
        if (run.state() == RunState.FINISHED && ordered == 0) {
            throw new Problem(ProblemCode.RUN_NOT_CONTINUABLE, run.id());
        }
        DiskSpace.require(workspace.home(), DiskSpace.forStart(run.rowCount()));
        copy.stop();
        RunLoop loop = new RunLoop(run, workspace.journal(), workspace.engine(), outside(), orderedOnly);
        current = loop.control();
        thread = Thread.ofPlatform().name("run-" + run.id()).start(() -> {
            loop.run();
            rested(loop.control());
        });
        return loop.control();
    }

    /** Unless the next one has begun already. */
    private synchronized void rested(RunControl control) {
        if (control.equals(current) && control.failure().isEmpty()) {
            copy.begin();
        }
    }

    /** Starts to settle the doubts about some rows of a run; one thing at a time, a run or a settling. */
    synchronized Settling settle(RunRecord run, Set<EnrolmentId> rows, Duration patience) throws Problem {
        requireIdle();
        requireOurs(run);
        Doubts doubts = workspace.journal().doubts().only(rows);
        Settling next = new Settling(run, doubts, workspace.engine(), outside(), workspace.settleAfter(), patience);
        settling = next;
        thread = Thread.ofPlatform().name("settle-" + run.id()).start(next);
        return next;
    }

    /** @throws Problem when something is on its way; nothing starts while the caller holds this object's lock */
    synchronized void requireIdle() throws Problem {
        Optional<RunControl> busy = running();
        if (busy.isPresent()) {
            throw new Problem(ProblemCode.RUN_BUSY, busy.get().run());
        }
        if (settling != null && !settling.hasEnded()) {
            throw new Problem(ProblemCode.RUN_BUSY, settling.record().id());
        }
    }

    /** Nothing is on its way, and the run can be gone on with here. */
    synchronized void requireFree(RunRecord run) throws Problem {
        requireIdle();
        requireOurs(run);
    }

    private void requireOurs(RunRecord run) throws Problem {
        if (run.endpoint().equals(workspace.engine().endpoint())) {
            return;
        }
        // Sample data that were made anew, or a connection that has another address now: what it was for is gone.
        throw run.connection().equals(workspace.connection())
                ? new Problem(ProblemCode.RUN_NOT_CONTINUABLE, run.id())
                : new Problem(ProblemCode.RUN_OF_OTHER_CONNECTION, run.id(), run.connection());
    }

    private Outside outside() {
        return Outside.real(workspace.clock(), new SecureRandom(), workspace.operator(), PATIENCE)
                .withLead(workspace.lead());
    }

    synchronized Optional<RunControl> running() {
        return Optional.ofNullable(current).filter(control -> !control.hasEnded());
    }

    /** Stops what is on its way and waits for the call in flight. */
    void close() {
        Optional<RunControl> busy = running();
        busy.ifPresent(RunControl::stop);
        Thread last;
        synchronized (this) {
            if (settling != null) {
                settling.stop();
            }
            last = thread;
        }
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        copy.close();
    }
}
