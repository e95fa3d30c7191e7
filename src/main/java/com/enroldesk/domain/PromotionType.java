package com.enroldesk.domain;

/** The vendor's {@code pointsOfferType}: which calls a promotion accepts (contract section 1). */
public enum PromotionType {
    /** Direct issue: what this product enrols customers into. */
    LOYALTY,
    /** Enrol and issue. */
    LOYALTY_EARNING,
    /** Open to everyone, nobody is enrolled. */
    GENERIC,
    /** A type this version does not know. */
    OTHER
}
