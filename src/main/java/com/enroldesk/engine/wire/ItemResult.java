package com.enroldesk.engine.wire;

/**
 * The named part of an item. Every id is text, since its JSON type differs between calls (contract section 3); empty where
 * missing.
 *
 * @param entityId the customer's id, also when the request named a mobile or an e-mail
 * @param promoIdentifier stands in for {@code promotionId} when the request used it
 * @param issualId not unique
 * @param earnedId the receipt; missing in the base specification's shape
 */
public record ItemResult(
        String entityType,
        String entityId,
        String promotionId,
        String promoIdentifier,
        String programId,
        String issualId,
        String earnedId) {

    boolean hasReceipt() {
        return !earnedId.isEmpty() || !issualId.isEmpty();
    }
}
