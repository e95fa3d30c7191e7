package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import java.util.Optional;

/** The vendor's bulk calls, all of them POST (contract section 1). */
public enum BulkCall {
    DIRECT_EARN("directEarn"),
    ENROL_AND_EARN("enrolAndEarn"),
    REVOKE_DIRECT_EARN("revokeDirectEarn"),
    REVOKE_ENROL_AND_EARN("revokeEnrolAndEarn");

    /** Values of {@code bulkAction} (contract 2.2). */
    public static final String ENROL = "ENROL";

    public static final String EARN = "EARN";
    public static final String REVOKE_EARN = "REVOKE_EARN";

    private final String path;

    BulkCall(String name) {
        this.path = "/v2/promotion/bulk/" + name;
    }

    /** From the root of the host, beginning with a slash. */
    public String path() {
        return path;
    }

    /** Whether it takes back instead of giving. */
    public boolean revokes() {
        return this == REVOKE_DIRECT_EARN || this == REVOKE_ENROL_AND_EARN;
    }

    /** The call that does what a run is to do. Receipts of either type of promotion are taken back by one call (contract 2.2). */
    public static BulkCall of(Action action) {
        return switch (action) {
            case DIRECT_ISSUE -> DIRECT_EARN;
            case ENROL, ISSUE -> ENROL_AND_EARN;
            case TAKE_BACK -> REVOKE_DIRECT_EARN;
        };
    }

    public static Optional<BulkCall> ofPath(String path) {
        for (BulkCall call : values()) {
            if (call.path.equals(path)) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** The request's {@code bulkAction}; empty where the newest page has none. */
    static String bulkAction(Action action) {
        return switch (action) {
            case DIRECT_ISSUE -> "";
            case ENROL -> ENROL;
            case ISSUE -> EARN;
            case TAKE_BACK -> REVOKE_EARN;
        };
    }
}
