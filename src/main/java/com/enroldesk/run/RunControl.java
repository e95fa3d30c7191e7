package com.enroldesk.run;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;

/** The levers of a run that is on its way. Any thread may pull them. */
public interface RunControl {

    RunId run();

    /** The newest progress; cheap, never waits. */
    RunProgress progress();

    /** Claims nothing more until {@link #resume}; the call in flight is finished. */
    void pause();

    void resume();

    /** Claims nothing more; the call in flight is finished, the rest stays unsent (R9). */
    void stop();

    /**
     * Waits for the end of the run.
     *
     * @return the last progress
     * @throws Problem when the journal could not be written; nothing more was sent after that
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    RunProgress await() throws Problem, InterruptedException;
}
