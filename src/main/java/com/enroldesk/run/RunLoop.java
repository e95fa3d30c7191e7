package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run from its first claim to its rest: claim, send, settle, again and again, in one lane or a few. It never sends without
 * a permit, and after a settling that could not be written it sends nothing more.
 */
public final class RunLoop implements Runnable {
    private static final Duration UNTIL_ANSWERED = Duration.ofHours(1);

    private final RunRecord run;
    private final Journal journal;
    private final Outside outside;
    private final Limits limits;
    private final RowCounts rows;
    private final RunControl control;
    private final Keeping keeping;
    private final Lanes lanes;
    private final Throttle throttle;
    private final Retries retries;
    private final Fuse fuse = new Fuse();

    private int batch;
    /** The first request carries one customer. */
    private boolean first;
    /** A request of this loop was answered and nothing speaks against the next: until then one goes at a time. */
    private boolean proven;

    private boolean drained;
    private boolean resending;
    private long notBefore;
    private long claimed;
    private long counted;
    private final boolean orderedOnly;
    private @Nullable Ending ending;

    private record Ending(RunState state, Reason why) {}

    public RunLoop(RunRecord run, Journal journal, Engine engine, Outside outside) throws Problem {
        this(run, journal, engine, outside, false);
    }

    /** @param orderedOnly sends what was ordered for single rows; the rest of the run stays unsent */
    public RunLoop(RunRecord run, Journal journal, Engine engine, Outside outside, boolean orderedOnly) throws Problem {
        this.orderedOnly = orderedOnly;
        this.run = run;
        this.journal = journal;
        this.outside = outside;
        this.rows = new RowCounts(run, journal);
        // Once: a tally walks through every row of the run.
        List<Tally> tallies = journal.reader().tallies(run);
        this.limits = outOfOrder(tallies) ? engine.limits().alone() : engine.limits();
        this.control = new RunControl(run.id(), RowCounts.of(tallies), outside);
        this.keeping = new Keeping(journal, control, outside.patience());
        this.lanes = Lanes.of(engine, limits.lanes(), outside.clock());
        this.throttle = new Throttle(limits.perMinute(), now());
        this.retries = new Retries(outside.chance());
        this.batch = Math.min(run.batch(), limits.largestBatch());
        this.first = limits.firstAlone() && run.state() == RunState.READY;
        this.notBefore = now();
    }

    public RunControl control() {
        return control;
    }

    @Override
    public void run() {
        try (lanes) {
            journal.begin(run, outside.operator(), orderedOnly);
            work();
        } catch (Problem problem) {
            control.breakOff(problem, null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            control.breakOff(new Problem(ProblemCode.RUN_INTERRUPTED, interrupted, run.id()), null);
        } catch (RuntimeException bug) {
            control.breakOff(null, bug);
        } finally {
            if (!control.hasEnded()) {
                // Memory ran out, or the like: whoever waits for the end must not wait for ever.
                control.breakOff(null, new IllegalStateException("the run broke off"));
            }
        }
    }

    private void work() throws Problem, InterruptedException {
        while (true) {
            fill();
            if (lanes.inFlight() > 0) {
                Optional<Lanes.Answer> answer = lanes.next(untilNextClaim());
                if (answer.isPresent()) {
                    take(answer.get());
                }
            } else if (ending != null) {
                rest(ending.state(), Optional.of(ending.why()));
                return;
            } else if (!control.mayGoOn()) {
                rest(RunState.STOPPED, Optional.empty());
                return;
            } else if (drained) {
                finish();
                return;
            } else {
                control.idle(untilNextClaim());
            }
        }
    }

    private void fill() throws Problem, InterruptedException {
        while (mayClaim() && untilFree(now()) <= 0) {
            Optional<Permit> permit = claim();
            if (permit.isEmpty()) {
                drained = true;
                return;
            }
            send(permit.get());
        }
        if (mayClaim()) {
            control.waiting(Optional.of(untilFree(now())), now());
        }
    }

    private int most() {
        return first ? 1 : batch;
    }

    private void send(Permit permit) throws Problem {
        claimed = permit.attempt();
        throttle.used(now());
        control.waiting(Optional.empty(), now());
        sending(permit);
        lanes.send(permit);
    }

    private boolean mayClaim() {
        int width = proven ? limits.lanes() : 1;
        return ending == null && !drained && lanes.inFlight() < width && control.mayClaim();
    }

    /** Nanoseconds until the next request may leave: our own limit's, or the wait after one that did not count. */
    private long untilFree(long now) {
        return Math.max(notBefore - now, throttle.untilFree(now));
    }

    private Duration untilNextClaim() {
        return mayClaim() ? Duration.ofNanos(Math.max(1, untilFree(now()))) : UNTIL_ANSWERED;
    }

    private Optional<Permit> claim() throws Problem, InterruptedException {
        try {
            return journal.claim(most());
        } catch (Problem problem) {
            bringHome();
            throw problem;
        }
    }

    /** After a failure, requests that are on their way still bring their answers home. */
    private void bringHome() throws Problem, InterruptedException {
        while (lanes.inFlight() > 0) {
            Optional<Lanes.Answer> answer = lanes.next(UNTIL_ANSWERED);
            if (answer.isPresent()) {
                settle(answer.get(), 0);
            }
        }
    }

    private void sending(Permit permit) throws Problem {
        if (resending || control.count(OutcomeKind.WAITING) < permit.size()) {
            // Rows in doubt that are sent once more were not waiting before, and may stay in doubt.
            resending = true;
            control.recount(rows.count());
        } else {
            control.move(OutcomeKind.WAITING, OutcomeKind.SENDING, permit.size());
        }
    }

    /** What the answer means for the run is weighed first, so that keeping it and claiming the next batch is one commit. */
    private void take(Lanes.Answer answer) throws Problem, InterruptedException {
        weigh(answer);
        boolean goesOn = mayClaim() && untilFree(now()) <= 0;
        Optional<Permit> next = settle(answer, goesOn ? most() : 0);
        if (next.isPresent()) {
            send(next.get());
        }
    }

    private void weigh(Lanes.Answer answer) {
        Reply reply = answer.reply();
        Optional<Reason> unknown = whyUnknown(reply);
        switch (reply.advice()) {
            case Advice.GoOn _ -> {
                retries.passed();
                fuse.answered(unknown.isPresent());
                if (unknown.isPresent() && (fuse.blown() || first)) {
                    end(RunState.PAUSED, unknown.get());
                }
                first = false;
                proven = true;
            }
            case Advice.Again again -> sendAgain(again, answer.permit());
            case Advice.Pause(Reason why) -> end(RunState.PAUSED, why);
            case Advice.Refused(Reason why) -> end(RunState.REFUSED, why);
        }
    }

    private void sendAgain(Advice.Again again, Permit permit) {
        drained = false;
        if (permit.attempt() <= counted) {
            // It was on its way with one that was counted already: one incident is one try, however many lanes met it.
            again.notBefore().ifPresent(wait -> notBefore = Math.max(notBefore, now() + wait.toNanos()));
            return;
        }
        counted = claimed;
        boolean halved = again.cause() == Advice.Cause.TOO_LARGE;
        Optional<Duration> pause = halved && permit.size() == 1 ? Optional.empty() : retries.after(again, now());
        if (pause.isEmpty()) {
            end(RunState.PAUSED, again.why());
            return;
        }
        if (halved) {
            batch = Math.max(1, permit.size() / 2);
        }
        notBefore = Math.max(notBefore, now() + pause.get().toNanos());
        control.held(again.cause(), retries.tries(), Retries.most(again.cause()));
    }

    /** The first reason to end stays; what is on its way is awaited. */
    private void end(RunState state, Reason why) {
        if (ending == null) {
            ending = new Ending(state, why);
        }
    }

    private Optional<Permit> settle(Lanes.Answer answer, int next) throws Problem, InterruptedException {
        Optional<Permit> claimed = keeping.keep(answer, next);
        control.answered(
                resending ? rows.count() : rows.after(control.counts(), answer),
                answer.permit().size());
        return claimed;
    }

    private static Optional<Reason> whyUnknown(Reply reply) {
        return reply.verdicts().stream()
                .filter(Verdict.Unknown.class::isInstance)
                .map(verdict -> ((Verdict.Unknown) verdict).reason())
                .findFirst();
    }

    /** Whether the run was answered out of order: a promise to send one by one holds for another process too. */
    private boolean outOfOrder(List<Tally> tallies) {
        return Stream.concat(run.stopped().stream(), tallies.stream().flatMap(tally -> tally.reason().stream()))
                .anyMatch(reason -> reason.code() == ReasonCode.REPLY_OUT_OF_ORDER);
    }

    /** Nothing is left to claim; a row that waits all the same is for another time. */
    private void finish() throws Problem {
        RunState left = orderedOnly ? RunState.STOPPED : RunState.PAUSED;
        rest(counts -> counts.getOrDefault(OutcomeKind.WAITING, 0L) > 0 ? left : RunState.FINISHED, Optional.empty());
    }

    private void rest(RunState state, Optional<Reason> why) throws Problem {
        rest(_ -> state, why);
    }

    private void rest(Function<Map<OutcomeKind, Long>, RunState> state, Optional<Reason> why) throws Problem {
        Journal.Rest rest = journal.rest(
                run, tallies -> state.apply(RowCounts.of(tallies)), why, control.worked(), outside.operator());
        control.end(rest.state(), why, RowCounts.of(rest.tallies()));
    }

    private long now() {
        return outside.nanos().getAsLong();
    }
}
