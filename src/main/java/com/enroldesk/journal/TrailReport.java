package com.enroldesk.journal;

import java.util.Optional;

/**
 * What looking through the trail found.
 *
 * @param facts how many there are
 * @param head the newest fact's hash, in hexadecimal digits; empty when there is no fact. Noted elsewhere, it shows later that
 *     nothing up to it was written anew
 * @param broken the first record that is not as it was written
 */
public record TrailReport(long facts, String head, Optional<Broken> broken) {

    /**
     * @param fact number of the fact that does not match
     * @param kind what it is about; empty when that itself was changed
     * @param record number of the record: of the attempt for a claim or an answer, else of the row of its kind
     */
    public record Broken(long fact, Optional<FactKind> kind, long record) {}
}
