package com.enroldesk.engine;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * An engine's answer to one permit.
 *
 * @param verdicts one for each of the permit's items, in its order
 * @param refusal why the backend refused the request as a whole, so that every later one would fail alike
 */
public record Reply(Evidence evidence, List<Verdict> verdicts, Optional<Reason> refusal) {
    public Reply {
        verdicts = List.copyOf(verdicts);
    }
}
