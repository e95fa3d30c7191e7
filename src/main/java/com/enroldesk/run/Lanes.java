package com.enroldesk.run;

import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The requests of a run that are on their way. Used by the run's thread alone, which also writes the journal. */
interface Lanes extends AutoCloseable {

    /** An answer and what it answers. */
    record Answer(Permit permit, Reply reply) {}

    /** For one lane no thread is needed: whoever asks for the answer makes the call. */
    static Lanes of(Engine engine, int count, Clock clock) {
        Call call = new Call(engine, clock);
        return count == 1 ? new OneLane(call) : new ThreadLanes(call, count);
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
