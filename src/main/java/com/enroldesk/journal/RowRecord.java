package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row as the journal holds it.
 *
 * @param outcome as in {@link Tally}
 * @param cells the list's own cells; the identifier alone where the list has one column
 * @param correction the newest text that an operator typed
 * @param correctionWaiting it was not sent yet
 * @param sentKey the ledger key of the deciding sending; a receipt's number where a receipt is taken back
 * @param at when the deciding sending was answered, else claimed
 */
public record RowRecord(
        EnrolmentId id,
        int line,
        String text,
        List<String> cells,
        OutcomeKind outcome,
        Optional<Reason> reason,
        Optional<Receipt> receipt,
        Optional<String> correction,
        boolean correctionWaiting,
        Optional<String> sentKey,
        Optional<Instant> at,
        int attempts) {

    /** Masked: cells name customers. */
    @Override
    public String toString() {
        return "RowRecord[line " + line + ", " + outcome + "]";
    }
}
