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
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A run's claims and answers, in the journal and on the dial. An answer that cannot be written is kept in memory and tried again
 * for as long as there is patience (R5).
 */
final class Bookkeeping {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final RunBooks books;
    private final RowCounts rows;
    private final RunControl control;
    private final Outside outside;
    private boolean resending;

    Bookkeeping(RunBooks books, RowCounts rows, RunControl control, Outside outside) {
        this.books = books;
        this.rows = rows;
        this.control = control;
        this.outside = outside;
    }

    /** Whether rows in doubt are sent once more. */
    boolean resends() {
        return resending;
    }

    void begin(RunRecord run, String operator, boolean orderedOnly) throws Problem, InterruptedException {
        patiently(Bookkeeping::isBusy, _ -> {
            books.begin(run, operator, orderedOnly);
            return run;
        });
    }

    RunBooks.Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem, InterruptedException {
        return patiently(Bookkeeping::isBusy, _ -> books.rest(run, state, why, worked, operator));
    }

    Optional<Permit> claim(int most) throws Problem, InterruptedException {
        return claimed(patiently(Bookkeeping::isBusy, _ -> books.claim(most)));
    }

    /**
     * Keeps an answer and claims what is to be sent next, in one commit.
     *
     * @param next the most customers of the next request, 0 when there is to be none
     * @return empty when nothing was claimed: there is nothing left, or the answer took more than one try
     */
    Optional<Permit> keep(Lanes.Answer answer, int next) throws Problem, InterruptedException {
        Optional<Permit> permit = written(answer, next);
        control.logged(books.logBytes());
        control.answered(
                resending ? counted() : rows.after(control.counts(), answer),
                answer.permit().size());
        return claimed(permit);
    }

    /** Lets the customers of a permit wait again that was not used and no longer will be. */
    void handBack(Permit permit) throws Problem, InterruptedException {
        Reason why = Reason.of(ReasonCode.HELD_BACK);
        Evidence nothing = new Evidence(
                "",
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                outside.clock().instant());
        permit.use();
        Reply unsent = new Reply(nothing, Collections.nCopies(permit.size(), new Verdict.NotSent(why)), Advice.GO_ON);
        Lanes.Answer answer = new Lanes.Answer(permit, unsent);
        written(answer, 0);
        control.recount(resending ? counted() : rows.after(control.counts(), answer));
    }

    /** Whatever is wrong, the answer comes first. */
    private Optional<Permit> written(Lanes.Answer answer, int next) throws Problem, InterruptedException {
        return patiently(
                _ -> true,
                tries -> books.settle(
                        answer.permit(),
                        answer.reply().evidence(),
                        answer.reply().verdicts(),
                        tries == 1 ? next : 0));
    }

    /** Something that is written to the journal, or read from it. */
    private interface Entry<T> {
        /** @param tries from 1 on */
        T make(int tries) throws Problem;
    }

    /** @param passing what may be over soon; everything else is not tried again */
    private <T> T patiently(Predicate<Problem> passing, Entry<T> entry) throws Problem, InterruptedException {
        Duration wait = FIRST_WAIT;
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            try {
                T made = entry.make(tries);
                if (tries > 1) {
                    control.passed();
                    waiting(Optional.empty());
                }
                return made;
            } catch (Problem problem) {
                if (!passing.test(problem) || waited.compareTo(outside.patience()) >= 0) {
                    throw problem;
                }
                RunProgress.Obstacle obstacle =
                        isBusy(problem) ? RunProgress.Obstacle.JOURNAL_BUSY : RunProgress.Obstacle.SAVING;
                control.held(obstacle, tries, tries);
                waiting(Optional.of(outside.patience().minus(waited)));
                control.pauseFor(wait);
                waited = waited.plus(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    private static boolean isBusy(Problem problem) {
        return problem.code() == ProblemCode.JOURNAL_BUSY;
    }

    /** What was claimed is on the disk by then, so that a question to a journal in use must not lose it. */
    private Map<OutcomeKind, Long> counted() throws Problem, InterruptedException {
        return patiently(Bookkeeping::isBusy, _ -> rows.count());
    }

    private void waiting(Optional<Duration> span) {
        control.waiting(span.map(Duration::toNanos), outside.nanos().getAsLong());
    }

    private Optional<Permit> claimed(Optional<Permit> permit) throws Problem, InterruptedException {
        int size = permit.map(Permit::size).orElse(0);
        if (size > 0 && (resending || control.count(OutcomeKind.WAITING) < size)) {
            // Rows in doubt that are sent once more were not waiting before, and may stay in doubt.
            resending = true;
            control.recount(counted());
        } else if (size > 0) {
            control.move(OutcomeKind.WAITING, OutcomeKind.SENDING, size);
        }
        return permit;
    }
}
