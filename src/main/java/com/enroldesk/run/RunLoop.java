package com.enroldesk.run;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One run from its first claim to its rest: claim, enrol, settle, again and again. It never sends without a permit, and after
 * a settling that could not be written it sends nothing more.
 */
public final class RunLoop implements Runnable {
    /** Calls in a row with an unknown outcome before the run pauses (row-states section 4). */
    static final int FUSE = 2;

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final RunRecord run;
    private final Journal journal;
    private final Engine engine;
    private final Clock clock;
    private final String operator;
    private final Duration patience;
    private final RunControl control;

    /** @param patience how long an answer that cannot be written is kept in memory and tried again */
    public RunLoop(
            RunRecord run,
            Journal journal,
            Engine engine,
            Clock clock,
            LongSupplier nanos,
            String operator,
            Duration patience)
            throws Problem {
        this.run = run;
        this.journal = journal;
        this.engine = engine;
        this.clock = clock;
        this.operator = operator;
        this.patience = patience;
        this.control = new RunControl(run.id(), count(), nanos);
    }

    public RunControl control() {
        return control;
    }

    @Override
    public void run() {
        try {
            journal.begin(run, operator);
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
        int unknownInARow = 0;
        while (control.mayGoOn()) {
            Optional<Permit> permit = journal.claim(run.batch());
            if (permit.isEmpty()) {
                rest(RunState.FINISHED, Optional.empty());
                return;
            }
            Reply reply = send(permit.get());
            settle(permit.get(), reply);
            switch (reply.advice()) {
                case Advice.GoOn _ -> {}
                case Advice.Again again -> {
                    rest(RunState.PAUSED, Optional.of(again.why()));
                    return;
                }
                case Advice.Pause(Reason why) -> {
                    rest(RunState.PAUSED, Optional.of(why));
                    return;
                }
                case Advice.Refused(Reason why) -> {
                    rest(RunState.REFUSED, Optional.of(why));
                    return;
                }
            }
            Optional<Reason> unknown = first(reply, RunLoop::whyUnknown);
            unknownInARow = unknown.isPresent() ? unknownInARow + 1 : 0;
            if (unknownInARow >= FUSE) {
                rest(RunState.PAUSED, unknown);
                return;
            }
        }
        rest(RunState.STOPPED, Optional.empty());
    }

    private Reply send(Permit permit) {
        control.move(OutcomeKind.WAITING, OutcomeKind.SENDING, permit.size());
        try {
            return engine.send(permit);
        } catch (RuntimeException bug) {
            // An engine must not throw; since it did, nobody can know how far it came.
            Reason reason = Reason.of(ReasonCode.ENGINE_FAILED, bug.getClass().getSimpleName());
            Evidence evidence =
                    new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), clock.instant());
            return new Reply(evidence, Collections.nCopies(permit.size(), new Verdict.Unknown(reason)), Advice.GO_ON);
        }
    }

    /** Keeps the answer in memory until it is on the disk (R5). */
    private void settle(Permit permit, Reply reply) throws Problem, InterruptedException {
        Duration wait = FIRST_WAIT;
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                journal.settle(permit, reply.evidence(), reply.verdicts());
                break;
            } catch (Problem problem) {
                if (waited.compareTo(patience) >= 0 || control.stopWanted()) {
                    throw problem;
                }
                control.pauseFor(wait);
                waited = waited.plus(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
        Map<OutcomeKind, Long> counts = control.counts();
        counts.merge(OutcomeKind.SENDING, (long) -permit.size(), Long::sum);
        for (Verdict verdict : reply.verdicts()) {
            counts.merge(outcome(verdict), 1L, Long::sum);
        }
        control.answered(counts, permit.size());
    }

    private static OutcomeKind outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ok _, Verdict.Vouched _ -> OutcomeKind.ENROLLED;
            case Verdict.Rejected(Reason reason) ->
                reason.code() == ReasonCode.LIMIT_REACHED ? OutcomeKind.NOT_ENROLLED : OutcomeKind.FAILED;
            case Verdict.Unknown _ -> OutcomeKind.NEEDS_CHECKING;
            case Verdict.Open _ -> OutcomeKind.SENDING;
            case Verdict.Refused _, Verdict.NotSent _, Verdict.Cleared _ -> OutcomeKind.WAITING;
        };
    }

    private static Optional<Reason> first(Reply reply, Function<Verdict, Optional<Reason>> question) {
        return reply.verdicts().stream().map(question).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Reason> whyUnknown(Verdict verdict) {
        return verdict instanceof Verdict.Unknown(Reason reason) ? Optional.of(reason) : Optional.empty();
    }

    private void rest(RunState state, Optional<Reason> why) throws Problem {
        journal.rest(run.id(), state, why, control.worked(), operator);
        control.end(state, why, count());
    }

    private Map<OutcomeKind, Long> count() throws Problem {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        for (Tally tally : journal.reader().tallies(run)) {
            counts.merge(tally.outcome(), tally.count(), Long::sum);
        }
        return counts;
    }
}
