package com.enroldesk.engine.wire;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reply as understood.
 *
 * @param verdicts one for each customer that was sent, in that order
 * @param refusal why the whole request was refused; then every verdict is Refused
 * @param extraFields names of fields that the contract does not have
 */
public record Reading(
        List<Verdict> verdicts, Optional<Reason> refusal, Attribution attribution, Set<String> extraFields) {}
