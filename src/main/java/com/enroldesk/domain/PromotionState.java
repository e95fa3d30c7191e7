package com.enroldesk.domain;

/** The vendor's {@code promotionStatus} (contract 7.2). */
public enum PromotionState {
    LIVE,
    UPCOMING,
    COMPLETED,
    INACTIVE
}
