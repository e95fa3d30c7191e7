package com.enroldesk.run;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.Engine;
import com.enroldesk.journal.RunBooks;
import com.enroldesk.journal.RunRecord;

/** The real run loop on simulated lanes. */
public final class SimRuns {
    private SimRuns() {}

    public static RunLoop loop(
            RunRecord run, RunBooks books, Engine engine, Outside outside, boolean orderedOnly, SimWire wire)
            throws Problem {
        return new RunLoop(
                run,
                books,
                engine,
                outside,
                orderedOnly,
                (backend, limits, clock) -> new SimLanes(new Call(backend, clock), limits.lanes(), wire));
    }
}
