package com.enroldesk.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a backend says one customer holds of one promotion (contract 7.6). It is read, never written.
 *
 * @param customerId empty when the backend knows no such customer
 * @param issued what the customer was given, oldest first; empty when there is nothing
 * @param limit how often the promotion may be given to one customer; empty when the answer does not say
 * @param serverAhead how far the backend's clock is ahead of ours; zero when the answer does not say
 * @param answer the body that was read, as evidence
 */
public record Holdings(String customerId, List<Issued> issued, OptionalInt limit, Duration serverAhead, String answer) {
    public Holdings {
        issued = List.copyOf(issued);
    }

    /**
     * One thing given.
     *
     * @param earnedId the id that a receipt calls earned id; empty for an enrolment that was not issued yet
     * @param issualId the id that a receipt calls issual id; empty when the answer has none
     * @param at by the backend's clock; empty when the answer has no date, or none that can be read
     */
    public record Issued(String earnedId, String issualId, Optional<Instant> at) {}

    /** Masked: the answer names a customer. */
    @Override
    public String toString() {
        return "Holdings[" + issued.size() + " issued]";
    }
}
