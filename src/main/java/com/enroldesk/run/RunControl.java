package com.enroldesk.run;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The levers and the dial of a run that is on its way. Any thread may pull and read them. */
public final class RunControl {
    private final RunRecord run;
    private final LongSupplier nanos;
    private final Outside.Nap nap;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Finish finish = new Finish();

    private final Pace pace;
    private Map<OutcomeKind, Long> counts;
    private RunState state = RunState.RUNNING;
    private RunProgress.Phase phase = RunProgress.Phase.RUNNING;
    private Optional<Reason> stopped = Optional.empty();
    private Optional<RunProgress.Hold> hold = Optional.empty();
    private Optional<Long> waitingUntil = Optional.empty();
    private boolean pauseWanted;
    private boolean stopWanted;

    /** @param counts rows by outcome before the first claim */
    RunControl(RunRecord run, Map<OutcomeKind, Long> counts, Outside outside) {
        this.run = run;
        this.nanos = outside.nanos();
        this.nap = outside.nap();
        this.counts = new EnumMap<>(counts);
        this.pace = new Pace(nanos.getAsLong());
    }

    public RunId run() {
        return run.id();
    }

    /** Whether it takes back instead of enrolling. */
    public boolean takesBack() {
        return run.action() == Action.TAKE_BACK;
    }

    public String promotionName() {
        return run.promotionName();
    }

    public String listName() {
        return run.listName();
    }

    /** The newest progress; cheap, never waits for the run. */
    public RunProgress progress() {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            long waiting = counts.getOrDefault(OutcomeKind.WAITING, 0L) + counts.getOrDefault(OutcomeKind.SENDING, 0L);
            Optional<RunProgress.Waiting> held = waitingUntil
                    .filter(_ -> phase == RunProgress.Phase.RUNNING)
                    .map(until -> new RunProgress.Waiting(hold, Duration.ofNanos(Math.max(0, until - now))));
            Optional<Duration> left = pace.left(now, waiting, held.map(RunProgress.Waiting::left));
            double rate = pace.perSecond(now);
            return new RunProgress(
                    run.id(),
                    phase,
                    state,
                    counts,
                    pace.worked(now),
                    rate,
                    left,
                    pace.sinceReply(now),
                    held,
                    stopped,
                    pace.noticed());
        } finally {
            lock.unlock();
        }
    }

    /** Claims nothing more until {@link #resume}; the call in flight is finished. */
    public void pause() {
        change(() -> {
            pauseWanted = true;
            if (phase == RunProgress.Phase.RUNNING) {
                phase = RunProgress.Phase.PAUSING;
            }
        });
    }

    public void resume() {
        change(() -> {
            pauseWanted = false;
            if (phase == RunProgress.Phase.PAUSING) {
                phase = RunProgress.Phase.RUNNING;
            }
        });
    }

    /** Claims nothing more; the call in flight is finished, the rest stays unsent (R9). */
    public void stop() {
        change(() -> {
            stopWanted = true;
            if (phase != RunProgress.Phase.ENDED) {
                phase = RunProgress.Phase.STOPPING;
            }
        });
    }

    /**
     * Waits for the end of the run.
     *
     * @return the last progress
     * @throws Problem when the journal could not be written; nothing more was sent after that
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    public RunProgress await() throws Problem, InterruptedException {
        finish.await();
        return progress();
    }

    /** Why the run broke off, once it has ended; empty when it ended in order. */
    public Optional<Problem> failure() {
        return finish.failure();
    }

    public boolean hasEnded() {
        return finish.isReached();
    }

    // The loop's side.

    /** Waits while the run is paused. Returns false when it is to stop. */
    boolean mayGoOn() throws InterruptedException {
        lock.lock();
        try {
            if (pauseWanted && !stopWanted) {
                pace.pause(nanos.getAsLong());
                phase = RunProgress.Phase.PAUSED;
                while (pauseWanted && !stopWanted) {
                    nap.await(changed, Long.MAX_VALUE);
                }
                pace.resume(nanos.getAsLong());
            }
            if (!stopWanted) {
                phase = RunProgress.Phase.RUNNING;
            }
            return !stopWanted;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody asked to pause or to stop. */
    boolean mayClaim() {
        lock.lock();
        try {
            return !pauseWanted && !stopWanted;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment, whatever is asked for meanwhile. */
    void pauseFor(Duration moment) throws InterruptedException {
        await(moment, () -> true);
    }

    /** Waits a moment, less when the run is to stop or to pause. */
    void idle(Duration moment) throws InterruptedException {
        await(moment, () -> !stopWanted && !pauseWanted);
    }

    private void await(Duration moment, BooleanSupplier undisturbed) throws InterruptedException {
        lock.lock();
        try {
            long left = moment.toNanos();
            while (left > 0 && undisturbed.getAsBoolean()) {
                left = nap.await(changed, left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Why the same customers are sent again, until an answer counts, or why nothing is sent until an answer is saved. */
    void held(RunProgress.Obstacle obstacle, int tries, int most) {
        change(() -> hold = Optional.of(new RunProgress.Hold(obstacle, tries, most)));
    }

    /** An answer counts: nothing holds the run any more. */
    void passed() {
        change(() -> hold = Optional.empty());
    }

    void slept(Duration span) {
        change(() -> pace.slept(span));
    }

    void heard(Reply reply) {
        change(() -> pace.heard(reply));
    }

    /** @param bytes of the journal's log */
    void logged(long bytes) {
        change(() -> pace.logged(bytes));
    }

    /** @param wait nanoseconds until the next request may leave; empty when it leaves now */
    void waiting(Optional<Long> wait, long now) {
        change(() -> waitingUntil = wait.filter(span -> span > 0).map(span -> now + span));
    }

    void recount(Map<OutcomeKind, Long> now) {
        change(() -> counts = new EnumMap<>(now));
    }

    long count(OutcomeKind kind) {
        return counts().getOrDefault(kind, 0L);
    }

    void move(OutcomeKind from, OutcomeKind to, long rows) {
        change(() -> {
            counts.merge(from, -rows, Long::sum);
            counts.merge(to, rows, Long::sum);
        });
    }

    void answered(Map<OutcomeKind, Long> now, long customers) {
        change(() -> {
            counts = new EnumMap<>(now);
            pace.answered(nanos.getAsLong(), customers);
        });
    }

    Map<OutcomeKind, Long> counts() {
        lock.lock();
        try {
            return new EnumMap<>(counts);
        } finally {
            lock.unlock();
        }
    }

    Duration worked() {
        lock.lock();
        try {
            return pace.worked(nanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    void end(RunState last, Optional<Reason> why, Map<OutcomeKind, Long> lastCounts) {
        change(() -> {
            pace.pause(nanos.getAsLong());
            state = last;
            stopped = why;
            counts = new EnumMap<>(lastCounts);
            phase = RunProgress.Phase.ENDED;
        });
        finish.reach(null, null);
    }

    void breakOff(@Nullable Problem problem, @Nullable RuntimeException unexpected) {
        change(() -> {
            pace.pause(nanos.getAsLong());
            state = RunState.PAUSED;
            phase = RunProgress.Phase.ENDED;
        });
        finish.reach(problem, unexpected);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
