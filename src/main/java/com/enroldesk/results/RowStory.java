package com.enroldesk.results;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything the journal knows of one row, for its detail.
 *
 * @param samePerson rows, of any run, that enrolled the same person in the promotion under another
 *     identifier, as found when the run was last looked into
 */
public record RowStory(ResultRow row, List<ResultRow> samePerson, List<Sending> sendings, List<Word> words) {

    /**
     * What was found out, decided or ordered about the row, oldest first.
     *
     * @param what {@code CHECKED.} or {@code DECIDED.} with the journal's word for the verdict, or {@code RESEND}
     * @param note the operator's reason; may be empty for a look
     */
    public record Word(String what, Instant at, String operator, String note) {}

    /**
     * One sending of the row, oldest first.
     *
     * @param identifierName the request's word for the kind of value
     * @param value what was sent for the customer
     * @param verdict the journal's word: OPEN, OK, REJECTED, REFUSED, NOT_SENT, UNKNOWN or CLEARED
     * @param customers how many customers the request carried
     * @param sentBy who sent it, from which computer, with which version; what is not known of an old one is left out
     * @param evidence request and reply of the whole call; only their heads where the call carried very many customers
     */
    public record Sending(
            long attempt,
            String identifierName,
            String value,
            String source,
            String verdict,
            Optional<Reason> reason,
            Optional<Receipt> receipt,
            Instant claimedAt,
            Optional<Instant> answeredAt,
            int customers,
            List<String> sentBy,
            Optional<Evidence> evidence) {}
}
