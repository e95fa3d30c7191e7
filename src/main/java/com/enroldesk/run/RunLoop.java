package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunBooks;
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
    private final Engine engine;
    private final Outside outside;
    private final Limits limits;
    private final RunControl control;
    private final Bookkeeping books;
    private final Lanes lanes;
    private final Throttle throttle;
    private final Course course;
    private final Sleep sleep;

    /** There is nothing to claim, and so nothing is ready. */
    private boolean drained;
    /** Claimed while the lanes were full, so that the disk is synced while an answer is awaited (docs/adr/0083). */
    private @Nullable Permit ready;

    private final boolean orderedOnly;

    public RunLoop(RunRecord run, RunBooks journal, Engine engine, Outside outside) throws Problem {
        this(run, journal, engine, outside, false);
    }

    /** @param orderedOnly sends what was ordered for single rows; the rest of the run stays unsent */
    public RunLoop(RunRecord run, RunBooks journal, Engine engine, Outside outside, boolean orderedOnly)
            throws Problem {
        this(run, journal, engine, outside, orderedOnly, Lanes::of);
    }

    RunLoop(RunRecord run, RunBooks journal, Engine engine, Outside outside, boolean orderedOnly, Lanes.Layout layout)
            throws Problem {
        this.orderedOnly = orderedOnly;
        this.run = run;
        this.engine = engine;
        this.outside = outside;
        // Once: a tally walks through every row of the run.
        List<Tally> tallies = journal.tallies(run);
        this.limits = outOfOrder(tallies) ? engine.limits().alone() : engine.limits();
        this.control = new RunControl(run, RowCounts.of(tallies), outside);
        this.books = new Bookkeeping(journal, new RowCounts(run, journal), control, outside);
        this.lanes = layout.of(engine, limits, outside.clock());
        this.throttle = new Throttle(limits.perMinute(), now());
        this.course = new Course(run, limits, control, outside);
        this.sleep = new Sleep(outside);
    }

    public RunControl control() {
        return control;
    }

    @Override
    public void run() {
        try (lanes) {
            books.begin(run, outside.operator(), orderedOnly);
            control.idle(outside.lead());
            workAndBringHome();
        } catch (Problem problem) {
            control.breakOff(problem, null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            control.breakOff(new Problem(ProblemCode.RUN_INTERRUPTED, interrupted, run.id()), null);
        } catch (RuntimeException | OutOfMemoryError unforeseen) {
            breakOff(unforeseen);
        } finally {
            if (!control.hasEnded()) {
                // The stack overflowed, or the like: whoever waits for the end must not wait for ever.
                control.breakOff(null, new IllegalStateException("the run broke off"));
            }
        }
    }

    private void breakOff(Throwable unforeseen) {
        Optional<Problem> memory = Problem.ofMemory(ProblemCode.RUN_OUT_OF_MEMORY, unforeseen);
        if (memory.isEmpty() && unforeseen instanceof Error error) {
            throw error;
        }
        control.breakOff(memory.orElse(null), memory.isEmpty() ? (RuntimeException) unforeseen : null);
    }

    /** After a failure, requests that are on their way still bring their answers home. */
    private void workAndBringHome() throws Problem, InterruptedException {
        try {
            work();
        } catch (Problem | RuntimeException | OutOfMemoryError failure) {
            while (lanes.inFlight() > 0) {
                Optional<Lanes.Answer> answer = lanes.next(UNTIL_ANSWERED);
                if (answer.isPresent()) {
                    books.keep(answer.get(), 0);
                }
            }
            throw failure;
        }
    }

    private void work() throws Problem, InterruptedException {
        while (true) {
            sleep.look().ifPresent(this::awoke);
            fill();
            if (lanes.inFlight() > 0) {
                Optional<Lanes.Answer> answer = lanes.next(untilNextClaim());
                if (answer.isPresent()) {
                    take(answer.get());
                }
            } else if (course.ending().isPresent()) {
                Course.Ending ending = course.ending().get();
                rest(ending.state(), Optional.of(ending.why()));
                return;
            } else if (!control.mayGoOn()) {
                rest(RunState.STOPPED, Optional.empty());
                return;
            } else if (drained) {
                finish();
                return;
            } else {
                // A pause ends it too, so that it must not depend on there being none now.
                control.idle(Duration.ofNanos(Math.max(1, untilFree(now()))));
            }
        }
    }

    private void awoke(Duration slept) {
        control.slept(slept);
        engine.awoke();
    }

    /**
     * Asks once before each step whether the run goes on: a pause may be wanted, and taken back, between two looks. A claim may
     * wait for a journal in use, so that nothing leaves after it without another look.
     */
    private void fill() throws Problem, InterruptedException {
        boolean goesOn = goesOn();
        while (goesOn && laneFree() && !drained) {
            if (ready == null) {
                ready = claim().orElse(null);
            } else {
                send(ready);
                ready = null;
            }
            goesOn = goesOn();
        }
        if (!goesOn || !mayKeepReady()) {
            giveBackReady();
        } else if (ready == null && !drained) {
            ready = claim().orElse(null);
        }
        if (mayClaim()) {
            control.waiting(Optional.of(untilFree(now())), now());
        }
    }

    private void send(Permit permit) {
        sleep.look().ifPresent(this::awoke);
        throttle.used(now());
        control.waiting(Optional.empty(), now());
        lanes.send(permit);
    }

    private boolean laneFree() {
        return lanes.inFlight() < course.width();
    }

    /** Whether a request may leave as soon as a lane is free. */
    private boolean goesOn() {
        return course.ending().isEmpty() && control.mayClaim() && untilFree(now()) <= 0;
    }

    private boolean mayClaim() {
        return course.ending().isEmpty() && !drained && laneFree() && control.mayClaim();
    }

    /** Where requests are spaced none is kept ready: whatever ends the program before it has left would leave it in doubt. */
    private boolean mayKeepReady() {
        return course.proven() && limits.perMinute().isEmpty() && !orderedOnly && !books.resends();
    }

    /** Nanoseconds until the next request may leave: our own limit's, or the wait after one that did not count. */
    private long untilFree(long now) {
        return Math.max(course.notBefore() - now, throttle.untilFree(now));
    }

    private Duration untilNextClaim() {
        return mayClaim() ? Duration.ofNanos(Math.max(1, untilFree(now()))) : UNTIL_ANSWERED;
    }

    private Optional<Permit> claim() throws Problem, InterruptedException {
        Optional<Permit> permit = books.claim(course.most());
        drained = permit.isEmpty();
        permit.ifPresent(course::claimed);
        return permit;
    }

    /**
     * What the answer means for the run is weighed first: then what is ready leaves, and while it is on its way the answer is kept
     * and the next batch claimed, in one commit.
     */
    private void take(Lanes.Answer answer) throws Problem, InterruptedException {
        course.weigh(answer);
        control.heard(answer.reply());
        boolean again = answer.reply().advice() instanceof Advice.Again;
        if (again || lanes.inFlight() == 0) {
            // There may be more to claim: what waits again, or what was ordered while the last request was out.
            drained = false;
        }
        boolean goesOn = goesOn();
        if (goesOn && !again && ready != null) {
            send(ready);
            ready = null;
        }
        boolean wanted = goesOn && ready == null && !drained && (laneFree() || mayKeepReady());
        Optional<Permit> next = books.keep(answer, wanted ? course.most() : 0);
        next.ifPresent(course::claimed);
        // What is ready still may be too large by now, or nothing leaves any more; it must not pass for having been on
        // its way.
        giveBackReady();
        ready = next.orElse(null);
    }

    private void giveBackReady() throws Problem, InterruptedException {
        if (ready == null) {
            return;
        }
        Permit unused = ready;
        ready = null;
        drained = false;
        books.handBack(unused);
    }

    /** Whether the run was answered out of order: a promise to send one by one holds for another process too. */
    private boolean outOfOrder(List<Tally> tallies) {
        return Stream.concat(run.stopped().stream(), tallies.stream().flatMap(tally -> tally.reason().stream()))
                .anyMatch(reason -> reason.code() == ReasonCode.REPLY_OUT_OF_ORDER);
    }

    /** Nothing is left to claim; a row that waits all the same is for another time. */
    private void finish() throws Problem, InterruptedException {
        RunState left = orderedOnly ? RunState.STOPPED : RunState.PAUSED;
        rest(counts -> counts.getOrDefault(OutcomeKind.WAITING, 0L) > 0 ? left : RunState.FINISHED, Optional.empty());
    }

    private void rest(RunState state, Optional<Reason> why) throws Problem, InterruptedException {
        rest(_ -> state, why);
    }

    private void rest(Function<Map<OutcomeKind, Long>, RunState> state, Optional<Reason> why)
            throws Problem, InterruptedException {
        RunBooks.Rest rest = books.rest(
                run, tallies -> state.apply(RowCounts.of(tallies)), why, control.worked(), outside.operator());
        control.end(rest.state(), why, RowCounts.of(rest.tallies()));
    }

    private long now() {
        return outside.nanos().getAsLong();
    }
}
