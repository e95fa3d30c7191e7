package com.enroldesk.sim;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The store as a run sees it, with an eye on what is claimed and has not left. */
final class WatchedBooks implements RunBooks {
    private final World world;
    private final RunBooks books;
    private final Set<Long> ready = new HashSet<>();

    WatchedBooks(World world, RunBooks books) {
        this.world = world;
        this.books = books;
    }

    void departs(Permit permit) {
        ready.remove(permit.attempt());
    }

    /** An answer is awaited; what is claimed and stays is kept ready. */
    void awaits() {
        if (!ready.isEmpty()) {
            world.fired(FaultKind.CLAIMED_AHEAD);
        }
    }

    private Optional<Permit> noted(Optional<Permit> claimed) {
        claimed.ifPresent(permit -> ready.add(permit.attempt()));
        return claimed;
    }

    @Override
    public List<Tally> tallies(RunRecord run) throws Problem {
        return books.tallies(run);
    }

    @Override
    public void begin(RunRecord run, String operator, boolean orderedOnly) throws Problem {
        books.begin(run, operator, orderedOnly);
    }

    @Override
    public Optional<Permit> claim(int most) throws Problem {
        return noted(books.claim(most));
    }

    @Override
    public Optional<Permit> settle(Permit permit, Evidence evidence, List<Verdict> verdicts, int next) throws Problem {
        boolean unused =
                verdicts.getFirst() instanceof Verdict.NotSent(Reason why) && why.code() == ReasonCode.HELD_BACK;
        Optional<Permit> claimed = noted(books.settle(permit, evidence, verdicts, next));
        if (unused) {
            ready.remove(permit.attempt());
            world.fired(FaultKind.HANDED_BACK);
        }
        return claimed;
    }

    @Override
    public Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem {
        return books.rest(run, state, why, worked, operator);
    }
}
