package com.enroldesk.engine;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An engine's answer to one permit.
 *
 * @param verdicts one for each of the permit's items, in its order
 * @param advice what it means for the requests after it
 * @param serverAhead how far the server's clock was ahead of ours when it answered, negative where it was behind; empty where it
 *     did not say
 * @param extraFields what it has that the contract has not
 */
public record Reply(
        Evidence evidence,
        List<Verdict> verdicts,
        Advice advice,
        Optional<Duration> serverAhead,
        ExtraFields extraFields) {
    /** Clocks that differ by more are worth a word: what this computer notes down is dated by its own (failure-modes A-8). */
    public static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    public Reply {
        verdicts = List.copyOf(verdicts);
    }

    /** One of a server that does not tell its time, or of none at all, with nothing new in it. */
    public Reply(Evidence evidence, List<Verdict> verdicts, Advice advice) {
        this(evidence, verdicts, advice, Optional.empty(), ExtraFields.NONE);
    }
}
