package com.enroldesk.engine.local;

import com.enroldesk.engine.wire.ReplyItem;
import com.enroldesk.engine.wire.WireMessage;

/** What the vendor's engine says, number and words as on the wire (contract section 4). */
enum VendorMessage {
    USER_GROUP(8899, "Cannot enrol/issue to the user group"),
    ENTITY_TYPE(8901, "invalid entity type passed"),
    PARAMETERS(8881, "insufficient parameters passed, program id and one of promotion id/identifier are required"),
    PROGRAM(1101, "invalid programId passed"),
    PROMOTION(8874, "promotion id passed is invalid"),
    INACTIVE(8892, "promotion is inactive"),
    ACTION(8902, "bulk action passed not supported for loyalty/generic promotion type"),
    REVOKE_ACTION(8902, "revoke bulk action passed not supported for loyalty/generic promotion type"),
    /** Documented for read calls only; here it is assumed. */
    IDENTIFIER_NAME(8013, "Invalid identifier name"),
    BLANK(11013, "identifierName, identifierValue, source can not be empty"),
    /** Documented for read calls only; here it is assumed. */
    SOURCE(8003, "Invalid source"),
    NOT_FOUND(8015, "Customer not found for the given identifiers"),
    ISSUE_ERROR(8896, "Error occurred while issuing promotion to the customer"),
    /** The vendor describes it and does not print its words. */
    EARN_IDS(8903, "earn ids passed are invalid or already revoked"),
    /** The vendor describes it and does not print its words. */
    NOTHING_ISSUED(2305, "no active issued promotion found for the customer"),
    LIMIT(8890, "promotion not issued due to config issues or customer exhausted limits");

    private final int code;
    private final String words;

    VendorMessage(int code, String words) {
        this.code = code;
        this.words = words;
    }

    WireMessage message() {
        return new WireMessage(Integer.toString(code), words);
    }

    /** An item that failed for it. */
    ReplyItem item() {
        return ReplyItem.failed(message());
    }
}
