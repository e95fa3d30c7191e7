package com.enroldesk.results;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of a run as tables show it.
 *
 * @param text the identifier exactly as read from the list
 * @param correction what an operator typed in its place, before the run or after; empty when nobody did
 * @param correctionPending the correction has not been sent yet
 * @param sentKey what the row was last sent as, as of {@link com.enroldesk.domain.Identifier#ledgerKey()}; empty for one never
 *     sent, and for a receipt that is taken back
 * @param cells the list's own cells
 * @param customerId the backend's id; empty when it gave none
 * @param at when the outcome was learned; empty for a row never sent
 * @param attempts how often the row was sent
 */
public record ResultRow(
        EnrolmentId id,
        RunId run,
        int line,
        String text,
        Optional<String> correction,
        boolean correctionPending,
        Optional<String> sentKey,
        List<String> cells,
        OutcomeKind outcome,
        Optional<Reason> reason,
        Optional<Receipt> receipt,
        String customerId,
        Optional<Instant> at,
        int attempts) {

    /** What the row was last sent as, in the form of the request; empty for one never sent. */
    public String sentAs() {
        return sentKey.map(key -> Stream.of(correction, Optional.of(text))
                        .flatMap(Optional::stream)
                        .map(String::strip)
                        .filter(given -> isEmail(key) && given.equalsIgnoreCase(key.substring(1)))
                        .findFirst()
                        .orElse(key.substring(1)))
                .orElse("");
    }

    /** An e-mail is sent as it was given, anything else normalised. */
    private static boolean isEmail(String key) {
        return key.charAt(0) == IdentifierKind.EMAIL.letter();
    }

    /** Masked: the text names a customer. */
    @Override
    public String toString() {
        return "ResultRow[run " + run + ", line " + line + ", " + outcome + "]";
    }
}
