package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What earlier runs already did for a customer; read-only (R14). */
public interface Ledger {

    /** Whether nothing is live for the promotion at this endpoint, so that no key needs to be looked up. */
    boolean isEmpty(String endpoint, PromotionId promotion, Action action) throws Problem;

    /**
     * The live sending of each of some customers.
     *
     * @param ledgerKeys as of {@link com.enroldesk.domain.Identifier#ledgerKey()}; any number
     * @return an entry for each key that is live; the others are missing
     */
    Map<String, Standing> standing(String endpoint, PromotionId promotion, Action action, Collection<String> ledgerKeys)
            throws Problem;

    /**
     * A sending that may have counted.
     *
     * @param at when it was claimed
     * @param enrolled true with a receipt; false when its outcome is not known
     * @param takenBack whether the receipt was taken back since; enrolling again needs its reason all the same
     */
    record Standing(RunId run, Instant at, boolean enrolled, boolean takenBack) {}

    /** A ledger without any run. */
    Ledger EMPTY = new Ledger() {
        @Override
        public boolean isEmpty(String endpoint, PromotionId promotion, Action action) {
            return true;
        }

        @Override
        public Map<String, Standing> standing(
                String endpoint, PromotionId promotion, Action action, Collection<String> ledgerKeys) {
            return Map.of();
        }
    };
}
