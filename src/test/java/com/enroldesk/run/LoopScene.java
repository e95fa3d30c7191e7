package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run over a scripted journal and line, whose every step is noted. Requests are answered in the order in which they left. */
abstract class LoopScene {
    static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);

    final LeapingTime time = new LeapingTime();
    final ScriptedBooks books = new ScriptedBooks();
    final List<Duration> asked = new ArrayList<>();
    Function<Permit, Reply> script = ScriptedEngine::enrolled;
    Runnable atDeparture = () -> {};
    /** Before each wait for an answer. */
    Runnable atWait = () -> {};
    /** Waits that end without an answer before one that brings one. */
    int nothing;

    final SimWire wire = new SimWire() {
        @Override
        public void depart(Permit permit) {
            books.calls.add("send " + permit.attempt());
            atDeparture.run();
        }

        @Override
        public @Nullable Permit answered(List<Permit> inFlight, Duration most) {
            asked.add(most);
            atWait.run();
            if (nothing > 0) {
                nothing--;
                time.pass(most);
                return null;
            }
            books.calls.add("answer " + inFlight.getFirst().attempt());
            return inFlight.getFirst();
        }
    };

    RunLoop loop(RunRecord run, Limits limits, boolean orderedOnly) throws Problem {
        ScriptedEngine engine = new ScriptedEngine(limits, permit -> script.apply(permit));
        engine.awoke = () -> books.calls.add("awoke");
        return new RunLoop(
                run,
                books,
                engine,
                time.outside(Duration.ofMinutes(1), Duration.ofMillis(250)),
                orderedOnly,
                (backend, chosen, clock) -> new SimLanes(new Call(backend, clock), chosen.lanes(), wire));
    }

    RunLoop loop(Limits limits, boolean orderedOnly) throws Problem {
        return loop(RunRecords.READY, limits, orderedOnly);
    }

    static Limits free(int lanes) {
        return new Limits(10, 100, OptionalInt.empty(), lanes, false);
    }

    void permits(int count) {
        for (int i = 1; i <= count; i++) {
            books.ready.add(RunRecords.permit(i, 10));
        }
        books.tallies = List.of(ScriptedBooks.tally(OutcomeKind.WAITING, 10L * count));
    }

    static Reply again(Permit permit, Advice.Cause cause, Optional<Duration> wait) {
        return ScriptedEngine.all(permit, new Verdict.Refused(WHY), new Advice.Again(cause, WHY, wait));
    }
}
