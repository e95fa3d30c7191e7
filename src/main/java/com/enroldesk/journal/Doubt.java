package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One sending of a row that needs checking: it may or may not have counted.
 *
 * @param value what the request carried
 * @param claimedAt when the intent was written, by this computer's clock of then; it cannot have counted before that
 * @param closedAt when its request was over, or found to be, by the same clock
 * @param over how long its request has been over, by a clock that nobody can set; zero where that cannot be told (R10)
 * @param takesBack the receipt that it was to take back
 */
public record Doubt(
        EnrolmentId row,
        int line,
        long attempt,
        IdentifierKind kind,
        String value,
        String source,
        Instant claimedAt,
        Instant closedAt,
        Duration over,
        Optional<Receipt> takesBack) {

    /** Masked: the value names a customer. */
    @Override
    public String toString() {
        return "Doubt[line " + line + ", attempt " + attempt + "]";
    }
}
