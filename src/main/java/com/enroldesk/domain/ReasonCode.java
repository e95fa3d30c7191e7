package com.enroldesk.domain;

/**
 * Every cause that a row can carry. Its words are in {@code text}; {@link #key()} is the stable name that scripts and the
 * journal see. Codes that a backend sends keep the backend's number (contract section 4).
 */
public enum ReasonCode {
    // Left out before anything was sent: what the list says.
    NO_IDENTIFIER("invalid", Scope.LIST),
    INVALID_MOBILE("invalid", Scope.LIST),
    MOBILE_WITHOUT_COUNTRY("invalid", Scope.LIST),
    INVALID_EMAIL("invalid", Scope.LIST),
    INVALID_ID("invalid", Scope.LIST),
    UNRECOGNISED("invalid", Scope.LIST),
    TWO_IDENTIFIERS("invalid", Scope.LIST),
    ROUNDED_BY_SPREADSHEET("invalid", Scope.LIST),
    CONTROL_CHARACTER("invalid", Scope.LIST),
    INVISIBLE_CHARACTER("invalid", Scope.LIST),
    RAGGED_ROW("invalid", Scope.LIST),
    INVALID_SOURCE("invalid", Scope.LIST),
    // Left out before anything was sent: what the list or the journal already holds.
    DUPLICATE_IN_LIST("duplicate", Scope.LIST),
    ALREADY_ENROLLED("alreadyEnrolled", Scope.LIST),
    ALREADY_NEEDS_CHECKING("alreadyNeedsChecking", Scope.LIST),
    ALREADY_TAKEN_BACK("alreadyTakenBack", Scope.LIST),
    RECEIPT_WITHOUT_NUMBER("noReceipt", Scope.LIST),

    // A backend's answer about one customer.
    LIMIT_REACHED("8890", Scope.CUSTOMER),
    CUSTOMER_NOT_FOUND("8015", Scope.CUSTOMER),
    SOURCE_UNKNOWN("8003", Scope.CUSTOMER),
    FIELD_EMPTY("11013", Scope.CUSTOMER),
    ISSUE_ERROR("8896", Scope.CUSTOMER),
    TAKE_BACK_INVALID("8903", Scope.CUSTOMER),
    NOTHING_TO_TAKE_BACK("2305", Scope.CUSTOMER),
    OTHER_CODE("other", Scope.CUSTOMER),

    // A backend's answer about the whole request: every later call would fail alike, so the run stops.
    PROGRAM_INVALID("1101", Scope.REQUEST),
    PROMOTION_INVALID("8874", Scope.REQUEST),
    PARAMETERS_MISSING("8881", Scope.REQUEST),
    PROMOTION_INACTIVE("8892", Scope.REQUEST),
    USER_GROUP("8899", Scope.REQUEST),
    ENTITY_TYPE_INVALID("8901", Scope.REQUEST),
    ACTION_NOT_SUPPORTED("8902", Scope.REQUEST),

    // The request did not leave: nobody was sent.
    NAME_NOT_FOUND("network", Scope.TRANSPORT),
    CONNECTION_REFUSED("network", Scope.TRANSPORT),
    CONNECT_TIMEOUT("network", Scope.TRANSPORT),
    NOT_TRUSTED("network", Scope.TRANSPORT),
    NOT_SECURE("network", Scope.TRANSPORT),
    PROXY_REFUSED("network", Scope.TRANSPORT),
    SIGN_IN_FAILED("signIn", Scope.TRANSPORT),
    RETRIES_ORDERED("network", Scope.TRANSPORT),
    HELD_BACK("held", Scope.TRANSPORT),

    // The server refused the request before it did anything: nobody was enrolled.
    SIGN_IN_REFUSED("signIn", Scope.TRANSPORT),
    NOT_ALLOWED("403", Scope.TRANSPORT),
    ADDRESS_WRONG("404", Scope.TRANSPORT),
    REQUEST_REFUSED("http", Scope.TRANSPORT),
    REQUEST_TOO_LARGE("413", Scope.TRANSPORT),
    RATE_LIMITED("429", Scope.TRANSPORT),
    AUTHORISATION_UNAVAILABLE("4001", Scope.TRANSPORT),
    REDIRECTED("redirect", Scope.TRANSPORT),

    // Sent, and nobody can know what became of it.
    CLOSED_WHILE_SENDING("closed", Scope.UNKNOWN),
    REPLY_NOT_JSON("reply", Scope.UNKNOWN),
    REPLY_NOT_ALIGNED("reply", Scope.UNKNOWN),
    REPLY_CONTRADICTORY("reply", Scope.UNKNOWN),
    REPLY_ITEM_UNCLEAR("reply", Scope.UNKNOWN),
    ENGINE_FAILED("engine", Scope.UNKNOWN),
    TIMED_OUT("timeout", Scope.UNKNOWN),
    CONNECTION_LOST("connection", Scope.UNKNOWN),
    SERVER_ERROR("server", Scope.UNKNOWN),
    REDIRECTED_AFTER_SENDING("redirect", Scope.UNKNOWN),
    REPLY_EMPTY("reply", Scope.UNKNOWN),
    REPLY_CUT("reply", Scope.UNKNOWN),
    REPLY_WEB_PAGE("reply", Scope.UNKNOWN),
    REPLY_TOO_LARGE("reply", Scope.UNKNOWN),
    REPLY_OUT_OF_ORDER("reply", Scope.UNKNOWN),
    REPLY_NOT_CHECKED("reply", Scope.UNKNOWN),

    // Was unknown and is settled.
    CHECKED_NOT_ENROLLED("checked", Scope.SETTLED),
    DECIDED_ENROLLED("decided", Scope.SETTLED),
    DECIDED_NOT_ENROLLED("decided", Scope.SETTLED),

    // Waits, or was left, without any sending. No row of the journal carries it: its rows have no reason of their own.
    NOT_SENT_YET("notSent", Scope.UNSENT),

    // Enrolled, and a person should look. No row of the journal carries it: it is found when the receipts are compared.
    SAME_PERSON("samePerson", Scope.RECEIPT);

    /** What a cause speaks of. */
    public enum Scope {
        LIST,
        CUSTOMER,
        REQUEST,
        TRANSPORT,
        UNKNOWN,
        SETTLED,
        UNSENT,
        RECEIPT
    }

    private final String key;
    private final Scope scope;

    ReasonCode(String key, Scope scope) {
        this.key = key;
        this.scope = scope;
    }

    public String key() {
        return key;
    }

    public Scope scope() {
        return scope;
    }

    /** The code for a number that a backend sent; {@link #OTHER_CODE} for one this version does not know. */
    public static ReasonCode ofServer(String number) {
        for (ReasonCode code : values()) {
            if ((code.scope == Scope.CUSTOMER || code.scope == Scope.REQUEST) && code.key.equals(number)) {
                return code;
            }
        }
        return OTHER_CODE;
    }
}
