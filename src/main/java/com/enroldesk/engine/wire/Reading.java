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
 * @param customerIds the id that the reply names for each of those customers, empty texts where it names none; an empty list
 *     where nobody is told apart by position
 * @param extraFields names of fields that the contract does not have
 */
public record Reading(
        List<Verdict> verdicts,
        Optional<Reason> refusal,
        Attribution attribution,
        List<String> customerIds,
        Set<String> extraFields) {

    Reading(List<Verdict> verdicts, Optional<Reason> refusal, Attribution attribution) {
        this(verdicts, refusal, attribution, List.of(), Set.of());
    }

    Reading with(List<Verdict> others) {
        return new Reading(others, refusal, attribution, customerIds, extraFields);
    }

    /** Masked: the ids name customers. */
    @Override
    public String toString() {
        return "Reading[" + verdicts.size() + ", " + attribution + "]";
    }
}
