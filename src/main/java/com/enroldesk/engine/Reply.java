package com.enroldesk.engine;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Verdict;
import java.util.List;

/**
 * An engine's answer to one permit.
 *
 * @param verdicts one for each of the permit's items, in its order
 * @param advice what it means for the requests after it
 */
public record Reply(Evidence evidence, List<Verdict> verdicts, Advice advice) {
    public Reply {
        verdicts = List.copyOf(verdicts);
    }
}
