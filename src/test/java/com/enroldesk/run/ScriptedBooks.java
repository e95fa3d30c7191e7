package com.enroldesk.run;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A journal that gives out what a test laid ready, refuses to write as often as it is told, and notes what it was asked. */
final class ScriptedBooks implements RunBooks {
    final Deque<Permit> ready = new ArrayDeque<>();
    final List<String> calls = new ArrayList<>();
    final List<Verdict> settled = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    List<Tally> tallies = List.of();
    int refusals;
    long log;
    Runnable atClaim = () -> {};
    int goodClaims = Integer.MAX_VALUE;

    static Tally tally(OutcomeKind outcome, long count) {
        return new Tally(outcome, Optional.empty(), count);
    }

    @Override
    public List<Tally> tallies(RunRecord run) {
        calls.add("tallies");
        return tallies;
    }

    @Override
    public void begin(RunRecord run, String operator, boolean orderedOnly) {
        calls.add("begin " + operator + " " + orderedOnly);
    }

    @Override
    public Optional<Permit> claim(int most) throws Problem {
        calls.add("claim " + most);
        atClaim.run();
        if (goodClaims-- <= 0) {
            throw new Problem(ProblemCode.JOURNAL_FAILED, "journal");
        }
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public Optional<Permit> settle(Permit permit, Evidence seen, List<Verdict> verdicts, int next) throws Problem {
        calls.add("settle " + permit.attempt() + " " + next);
        if (refusals > 0) {
            refusals--;
            throw new Problem(ProblemCode.DISK_FULL, "journal");
        }
        evidence.add(seen);
        settled.addAll(verdicts);
        return next == 0 ? Optional.empty() : Optional.ofNullable(ready.poll());
    }

    @Override
    public long logBytes() {
        return log;
    }

    @Override
    public Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator) {
        calls.add("rest " + why.map(reason -> reason.code().name()).orElse("") + " " + worked + " " + operator);
        return new Rest(state.apply(tallies), tallies);
    }
}
