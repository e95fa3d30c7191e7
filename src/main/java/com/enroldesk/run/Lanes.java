package com.enroldesk.run;

import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The requests of a run that are on their way. Used by the run's thread alone, which also writes the journal. */
interface Lanes extends AutoCloseable {

    /** An answer and what it answers. */
    record Answer(Permit permit, Reply reply) {}

    /** How the lanes of a run are made. */
    interface Layout {
        Lanes of(Engine engine, Limits limits, Clock clock);
    }

    /** For one lane whose requests are spaced no thread is needed: there is nothing to do while an answer is awaited. */
    static Lanes of(Engine engine, Limits limits, Clock clock) {
        Call call = new Call(engine, clock);
        boolean nothingToDo = limits.lanes() == 1 && limits.perMinute().isPresent();
        return nothingToDo ? new OneLane(call) : new ThreadLanes(call, limits.lanes());
    }

    int inFlight();

    void send(Permit permit);

    /**
     * The next answer; with nothing in flight there is none.
     *
     * @param most how long to wait, where the call can be waited for
     */
    Optional<Answer> next(Duration most) throws InterruptedException;

    /** What is on its way is awaited, not cut off. */
    @Override
    void close();
}
