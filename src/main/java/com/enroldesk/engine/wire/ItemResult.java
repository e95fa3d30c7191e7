package com.enroldesk.engine.wire;

import java.util.List;

/**
 * The named part of an item. Every id is text, since its JSON type differs between calls (contract section 3); empty where
 * missing.
 *
 * @param entityId the customer's id, also when the request named a mobile or an e-mail
 * @param promoIdentifier stands in for {@code promotionId} when the request used it
 * @param issualId not unique
 * @param earnedId the receipt; missing in the base specification's shape
 * @param revokedEarnIds what was taken back (contract 9.8); empty in the reply to a request that gives
 */
public record ItemResult(
        String entityType,
        String entityId,
        String promotionId,
        String promoIdentifier,
        String programId,
        String issualId,
        String earnedId,
        List<String> revokedEarnIds) {
    public ItemResult {
        revokedEarnIds = List.copyOf(revokedEarnIds);
    }

    /** What a request that gives is answered with. */
    public ItemResult(
            String entityType,
            String entityId,
            String promotionId,
            String promoIdentifier,
            String programId,
            String issualId,
            String earnedId) {
        this(entityType, entityId, promotionId, promoIdentifier, programId, issualId, earnedId, List.of());
    }

    boolean hasReceipt() {
        return !earnedId.isEmpty() || !issualId.isEmpty();
    }

    /** Whether it says that anything was done. */
    boolean claims() {
        return hasReceipt() || !revokedEarnIds.isEmpty();
    }

    /** Masked: it names a customer. */
    @Override
    public String toString() {
        return "ItemResult[" + entityType + ", " + earnedId + "]";
    }
}
