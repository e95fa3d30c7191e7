package com.enroldesk.sim;

/** Everything that a history may meet; a ring asserts that each of them fired. */
enum FaultKind {
    // The request does not leave.
    NAME_NOT_FOUND(Effect.NONE),
    CONNECTION_REFUSED(Effect.NONE),
    CONNECT_TIMEOUT(Effect.NONE),
    NOT_TRUSTED(Effect.NONE),
    NOT_SECURE(Effect.NONE),
    PROXY_REFUSES(Effect.NONE),
    // The server refuses it before it does anything.
    SIGNED_OUT(Effect.NONE),
    NOT_ALLOWED(Effect.NONE),
    TOO_LARGE(Effect.NONE),
    BUSY(Effect.NONE),
    BUSY_FOR_AN_HOUR(Effect.NONE),
    RIGHTS_UNAVAILABLE(Effect.NONE),
    BAD_REQUEST(Effect.NONE),
    REDIRECTED(Effect.NONE),
    REQUEST_ERROR(Effect.NONE),
    // Nobody can know what became of it.
    LOST_BEFORE_EFFECT(Effect.NONE),
    LOST_AFTER_EFFECT(Effect.NOW),
    TIMEOUT_WITHOUT_EFFECT(Effect.NONE),
    TIMEOUT_AFTER_EFFECT(Effect.NOW),
    TIMEOUT_THEN_LATE_EFFECT(Effect.LATE),
    LOST_THEN_LATE_EFFECT(Effect.LATE),
    ERROR_BEFORE_EFFECT(Effect.NONE),
    ERROR_AFTER_EFFECT(Effect.NOW),
    ERROR_THEN_LATE_EFFECT(Effect.LATE),
    ERROR_AFTER_PART(Effect.PART),
    REDIRECTED_AFTER_EFFECT(Effect.NOW),
    // An answer with a fault.
    REPLY_CUT(Effect.NOW),
    REPLY_STALLS(Effect.NOW),
    REPLY_TRUNCATED(Effect.NOW),
    REPLY_EMPTY(Effect.NOW),
    REPLY_TOO_LARGE(Effect.NOW),
    WEB_PAGE(Effect.NOW),
    PORTAL_PAGE(Effect.NONE),
    WRONG_TYPE(Effect.NOW),
    ITEM_MISSING(Effect.NOW),
    ITEM_REPEATED(Effect.NOW),
    ITEM_OF_A_STRANGER(Effect.NOW),
    ITEM_WITHOUT_RECEIPT(Effect.NOW),
    ITEM_WITH_ERROR_AND_RECEIPT(Effect.NOW),
    ITEM_OF_ANOTHER_PROMOTION(Effect.NOW),
    COUNTS_DISAGREE(Effect.NOW),
    // An answer that is strange and true.
    ITEMS_REORDERED(Effect.NOW),
    LIST_WITH_STATUS_500(Effect.NOW),
    UNKNOWN_WARNING(Effect.NOW),
    // Our own engine breaks.
    ENGINE_BREAKS(Effect.NOW),
    // Looks at the server.
    LOOK_FAILS,
    LOOK_WITHOUT_DATES,
    WHO_IS_WHO_FAILS,
    // What a customer's answer may be.
    LIMIT_REACHED,
    UNKNOWN_CUSTOMER,
    ITEM_ERROR,
    HELD_BEFORE,
    BASE_SHAPE,
    ANSWERS_IN_REVERSE,
    // The machine.
    CRASH_BEFORE_COMMIT,
    CRASH_AFTER_COMMIT,
    CRASH_BETWEEN,
    POWER_CUT,
    DISK_FULL,
    DISK_FULL_FOR_LONG,
    BALLAST_GIVEN_UP,
    CLOCK_FORWARD,
    CLOCK_BACK,
    NEW_BOOT,
    CLEAN_RESTART,
    SECOND_INSTANCE,
    // The operator.
    STOPPED,
    PAUSED,
    RETRY_FAILED,
    CORRECTED,
    SETTLED,
    RULED_ENROLLED,
    RULED_NOT_ENROLLED,
    RESEND_ORDERED,
    ORDERED_ONLY,
    TAKEN_BACK,
    RUN_OVERLAPS,
    RUN_AGAIN,
    DUPLICATE_IN_LIST,
    CLAIMED_AHEAD,
    HANDED_BACK;

    /** What a request with this fault does at the server. */
    enum Effect {
        /** Not a fault of a request. */
        ELSEWHERE,
        NONE,
        NOW,
        /** Of its first customers only. */
        PART,
        /** Within the settle time, after the answer. */
        LATE
    }

    private final Effect effect;

    FaultKind(Effect effect) {
        this.effect = effect;
    }

    FaultKind() {
        this(Effect.ELSEWHERE);
    }

    Effect effect() {
        return effect;
    }
}
