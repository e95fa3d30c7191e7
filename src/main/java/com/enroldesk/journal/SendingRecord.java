package com.enroldesk.journal;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import java.time.Instant;
import java.util.Optional;

/**
 * One sending of one row.
 *
 * @param value what the request carried
 * @param verdict the stored word
 * @param customers how many customers the request carried
 * @param sender who sent it, where and with which version
 */
public record SendingRecord(
        long attempt,
        IdentifierKind kind,
        String value,
        String source,
        String verdict,
        Optional<Reason> reason,
        Optional<Receipt> receipt,
        Instant claimedAt,
        Optional<Instant> answeredAt,
        int customers,
        Sender sender,
        Optional<Evidence> evidence) {

    /** Operator and machine are known of what was sent since version 3 of the journal. */
    public record Sender(Optional<String> operator, Optional<String> machine, String version) {}

    /** Masked: the value names a customer. */
    @Override
    public String toString() {
        return "SendingRecord[attempt " + attempt + ", " + verdict + "]";
    }
}
