package com.enroldesk.domain;

/**
 * What a run asks a backend to do with its customers. The names are the words people read; the vendor's backend words are one
 * step behind them (contract, vocabulary trap).
 */
public enum Action {
    /** Puts customers straight into a promotion of the type Direct issue ({@code directEarn}). */
    DIRECT_ISSUE,
    /** Enrols customers in a promotion of the type Enrol and issue ({@code enrolAndEarn} with {@code ENROL}). */
    ENROL,
    /** Issues a promotion of the type Enrol and issue to customers who are enrolled ({@code enrolAndEarn} with {@code EARN}). */
    ISSUE,
    /** Takes back what an earlier run's receipts prove ({@code revokeDirectEarn}, {@code revokeEnrolAndEarn}). */
    TAKE_BACK;

    /** What is done with a promotion of a type when nobody chose; GENERIC and unknown types are asked for and refused. */
    public static Action usualFor(PromotionType type) {
        return type == PromotionType.LOYALTY_EARNING ? ENROL : DIRECT_ISSUE;
    }

    /** Whether it can be done with a promotion of a type (contract section 8). */
    public boolean suits(PromotionType type) {
        return type == PromotionType.LOYALTY_EARNING ? this == ENROL || this == ISSUE : this == DIRECT_ISSUE;
    }

    /** The most customers that the vendor takes in one request of it (contract 2.3). */
    public int mostCustomers() {
        return switch (this) {
            case ENROL, ISSUE -> 100;
            case DIRECT_ISSUE, TAKE_BACK -> Integer.MAX_VALUE;
        };
    }
}
