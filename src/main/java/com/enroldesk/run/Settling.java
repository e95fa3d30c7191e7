package com.enroldesk.run;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.OwnReceipts;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles a run's doubts by looking at the backend, within its limit of requests. It changes nothing there. Where it is too
 * early to tell, it waits as long as it may and looks once more. Runs on a thread of its own; any thread may read and stop it.
 */
public final class Settling implements Runnable {
    /** So many answers in a row that cannot be read are the server's, not a customer's. */
    private static final int MOST_UNREADABLE = 2;

    private final RunRecord run;
    private final Doubts doubts;
    private final Engine engine;
    private final Outside outside;
    private final Duration settleAfter;
    private final Duration patience;
    private final Throttle throttle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch ended = new CountDownLatch(1);

    private SettleProgress progress = SettleProgress.before(0);
    private boolean stopWanted;
    /** These two of the settling thread alone. */
    private boolean readable;

    private final Deque<Problem> unreadable = new ArrayDeque<>();

    private @Nullable Problem failure;

    /**
     * @param settleAfter how long a request's effect may come after its end (R10)
     * @param patience how long to wait for those that are too early
     */
    public Settling(
            RunRecord run, Doubts doubts, Engine engine, Outside outside, Duration settleAfter, Duration patience) {
        this.run = run;
        this.doubts = doubts;
        this.engine = engine;
        this.outside = outside;
        this.settleAfter = settleAfter;
        this.patience = patience;
        this.throttle =
                new Throttle(engine.limits().perMinute(), outside.nanos().getAsLong());
    }

    public RunRecord record() {
        return run;
    }

    public SettleProgress progress() {
        lock.lock();
        try {
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /** Looks at nothing more; what was found out is kept. */
    public void stop() {
        lock.lock();
        try {
            stopWanted = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the end.
     *
     * @throws Problem when the backend could not be asked or the journal not be written; what was found out before is kept
     */
    public SettleProgress await() throws Problem, InterruptedException {
        ended.await();
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            return progress;
        } finally {
            lock.unlock();
        }
    }

    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Why it broke off; empty when it ended in order or has not ended. */
    public Optional<Problem> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        @Nullable Problem problem = new Problem(ProblemCode.RUN_INTERRUPTED, run.id());
        try {
            work();
            problem = null;
        } catch (Problem broken) {
            problem = broken;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            end(problem);
        }
    }

    private void work() throws Problem, InterruptedException {
        List<Doubt> open = doubts.of(run);
        count(SettleProgress.before(open.size()));
        List<Doubt> early = lookAt(open);
        Optional<Duration> left = progress().nextPossible();
        if (left.isPresent() && left.get().compareTo(patience) <= 0 && nap(left.get())) {
            count(progress().again());
            Set<Sending> again = early.stream().map(Sending::of).collect(Collectors.toSet());
            lookAt(doubts.of(run).stream()
                    .filter(doubt -> again.contains(Sending.of(doubt)))
                    .toList());
        }
        if (!readable && !unreadable.isEmpty()) {
            throw unreadable.getFirst();
        }
    }

    private record Sending(EnrolmentId row, long attempt) {
        static Sending of(Doubt doubt) {
            return new Sending(doubt.row(), doubt.attempt());
        }
    }

    /** Returns those that it was too early for. */
    private List<Doubt> lookAt(List<Doubt> open) throws Problem, InterruptedException {
        List<Doubt> early = new ArrayList<>();
        Set<EnrolmentId> ended = new HashSet<>();
        for (Doubt doubt : open) {
            if (ended.contains(doubt.row())) {
                // An earlier sending of the row counted, so the row is told; what became of this one changes nothing.
                count(progress().passedOver());
                continue;
            }
            long wait = throttle.untilFree(outside.nanos().getAsLong());
            if (!nap(Duration.ofNanos(Math.max(0, wait)))) {
                return List.of();
            }
            throttle.used(outside.nanos().getAsLong());
            Finding finding = findOrPass(doubt);
            if (finding instanceof Finding.Counted) {
                ended.add(doubt.row());
            }
            if (finding instanceof Finding.TooEarly) {
                early.add(doubt);
            }
            count(progress().after(finding));
        }
        return early;
    }

    /** One customer about whom nothing readable is said must not keep the others from being looked at; a server that says nothing must. */
    private Finding findOrPass(Doubt doubt) throws Problem {
        try {
            Finding finding = find(doubt);
            readable = true;
            unreadable.clear();
            return finding;
        } catch (Problem problem) {
            unreadable.add(problem);
            if (problem.code() != ProblemCode.SERVER_ANSWER_UNREADABLE || unreadable.size() > MOST_UNREADABLE) {
                throw problem;
            }
            return new Finding.CannotTell();
        }
    }

    private Finding find(Doubt doubt) throws Problem {
        Holdings held = engine.holdings(
                new Inquiry(run.program(), run.promotion(), doubt.kind(), doubt.value(), doubt.source()));
        OwnReceipts ours = doubts.receiptsOf(run, held.customerId());
        Finding finding = Finding.of(
                doubt, run.action(), held, ours, settleAfter, outside.clock().instant());
        switch (finding) {
            case Finding.Counted(Receipt receipt) -> rule(doubt, held, new Verdict.Ok(receipt));
            case Finding.DidNotCount _ ->
                rule(doubt, held, new Verdict.Cleared(Reason.of(ReasonCode.CHECKED_NOT_ENROLLED)));
            case Finding.CannotTell _ ->
                rule(doubt, held, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR)));
            case Finding.TooEarly _ -> {}
        }
        return finding;
    }

    private void rule(Doubt doubt, Holdings held, Verdict verdict) throws Problem {
        doubts.rule(run, doubt, new Ruling(Ruling.How.CHECKED, verdict, outside.operator(), "", held.answer()));
    }

    private void count(SettleProgress next) {
        lock.lock();
        try {
            progress = next;
        } finally {
            lock.unlock();
        }
    }

    /** Returns false when it is to stop. */
    private boolean nap(Duration moment) throws InterruptedException {
        lock.lock();
        try {
            long left = moment.toNanos();
            while (left > 0 && !stopWanted) {
                left = outside.nap().await(changed, left);
            }
            return !stopWanted;
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable Problem problem) {
        lock.lock();
        try {
            failure = problem;
            progress = progress.over();
        } finally {
            lock.unlock();
        }
        ended.countDown();
    }
}
