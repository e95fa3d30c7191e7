package com.enroldesk.journal;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run on its way reads and writes: its claims, its answers and its rest. Whatever is written is durable when the method
 * returns; a Problem changes nothing, and the same call may be made again.
 */
public interface RunBooks {

    /** Every row of the run, counted once; largest first. */
    List<Tally> tallies(RunRecord run) throws Problem;

    /**
     * Notes that a run is on its way; claims start from its first unsent row.
     *
     * @param orderedOnly claims take what was ordered for single rows and nothing else
     */
    void begin(RunRecord run, String operator, boolean orderedOnly) throws Problem;

    /** The next batch of the run that has begun; on the disk when it returns, and only then may it be sent (R3). */
    Optional<Permit> claim(int most) throws Problem;

    /**
     * Keeps an answer and its verdicts, and claims the next batch in the same commit: both or neither (R5).
     *
     * @param next the most customers to claim; with 0 nothing is claimed
     */
    Optional<Permit> settle(Permit permit, Evidence evidence, List<Verdict> verdicts, int next) throws Problem;

    /**
     * Counts a run's rows and notes that it has come to rest.
     *
     * @param state by the count
     */
    Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem;

    /** Bytes of the log beside the journal, which is folded in now and then unless something keeps reading the journal. */
    default long logBytes() {
        return 0;
    }

    /** @param tallies the rows of the run, counted in the same commit */
    record Rest(RunState state, List<Tally> tallies) {}
}
