package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** What the answers so far mean for the rest of the run: how large and how many the next requests are, when, or that it ends. */
final class Course {
    /** While there is none of these, nothing shows that the run does what it is to do. */
    private static final Set<OutcomeKind> ANSWERED =
            EnumSet.of(OutcomeKind.ENROLLED, OutcomeKind.NOT_ENROLLED, OutcomeKind.FAILED, OutcomeKind.TAKEN_BACK);

    private final Limits limits;
    private final RunControl control;
    private final LongSupplier nanos;
    private final Retries retries;
    private final Fuse fuse = new Fuse();

    private int batch;
    private boolean first;
    private boolean proven;
    private long notBefore;
    private long claimed;
    private long counted;
    private Optional<Ending> ending = Optional.empty();

    /** How the run is to come to rest before its end. */
    record Ending(RunState state, Reason why) {}

    Course(RunRecord run, Limits limits, RunControl control, Outside outside) {
        this.limits = limits;
        this.control = control;
        this.nanos = outside.nanos();
        this.retries = new Retries(outside.chance());
        this.batch = Math.min(run.batch(), limits.largestBatch());
        this.first = limits.firstAlone()
                && ANSWERED.stream().allMatch(kind -> control.progress().count(kind) == 0);
        this.notBefore = nanos.getAsLong();
    }

    /** Present once nothing more may be sent. */
    Optional<Ending> ending() {
        return ending;
    }

    /** A request was answered and nothing speaks against the next: until then one goes at a time. */
    boolean proven() {
        return proven;
    }

    /** Requests that may be on their way at once. */
    int width() {
        return proven ? limits.lanes() : 1;
    }

    /** Customers of the next request. */
    int most() {
        return first ? 1 : batch;
    }

    /** When the next request may leave, on the monotonic clock, in nanoseconds. */
    long notBefore() {
        return notBefore;
    }

    void claimed(Permit permit) {
        claimed = permit.attempt();
    }

    void weigh(Lanes.Answer answer) {
        Reply reply = answer.reply();
        Optional<Reason> unknown = whyUnknown(reply);
        switch (reply.advice()) {
            case Advice.GoOn _ -> {
                retries.passed();
                control.passed();
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
        long now = nanos.getAsLong();
        if (permit.attempt() <= counted) {
            // It was on its way with one that was counted already: one incident is one try, however many lanes met it.
            again.notBefore().ifPresent(wait -> notBefore = Math.max(notBefore, now + wait.toNanos()));
            return;
        }
        counted = claimed;
        boolean halved = again.cause() == Advice.Cause.TOO_LARGE;
        Optional<Duration> pause = halved && permit.size() == 1 ? Optional.empty() : retries.after(again, now);
        if (pause.isEmpty()) {
            end(RunState.PAUSED, again.why());
            return;
        }
        if (halved) {
            batch = Math.max(1, permit.size() / 2);
        }
        notBefore = Math.max(notBefore, now + pause.get().toNanos());
        control.held(RunProgress.Obstacle.of(again.cause()), retries.tries(), Retries.most(again.cause()));
    }

    /** The first reason to end stays; what is on its way is awaited. */
    private void end(RunState state, Reason why) {
        if (ending.isEmpty()) {
            ending = Optional.of(new Ending(state, why));
        }
    }

    private static Optional<Reason> whyUnknown(Reply reply) {
        return reply.verdicts().stream()
                .filter(Verdict.Unknown.class::isInstance)
                .map(verdict -> ((Verdict.Unknown) verdict).reason())
                .findFirst();
    }
}
