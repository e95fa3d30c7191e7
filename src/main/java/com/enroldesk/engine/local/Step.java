package com.enroldesk.engine.local;

import com.enroldesk.domain.PromotionType;
import com.enroldesk.engine.wire.BulkCall;
import java.util.Optional;

/** What a bulk call does to a promotion of a type (contract 2.2, section 8). */
enum Step {
    DIRECT_ISSUE,
    ENROL,
    ISSUE,
    TAKE_BACK;

    /** Empty when the call does nothing to promotions of that type, which is 8902. */
    static Optional<Step> of(BulkCall call, String bulkAction, PromotionType type) {
        boolean direct = type == PromotionType.LOYALTY;
        boolean inTwoSteps = type == PromotionType.LOYALTY_EARNING;
        if (!direct && !inTwoSteps) {
            return Optional.empty();
        }
        return switch (call) {
            case DIRECT_EARN -> direct ? Optional.of(DIRECT_ISSUE) : Optional.empty();
            case ENROL_AND_EARN ->
                switch (bulkAction) {
                    case BulkCall.ENROL -> inTwoSteps ? Optional.of(ENROL) : Optional.empty();
                    case BulkCall.EARN -> Optional.of(direct ? DIRECT_ISSUE : ISSUE);
                    default -> Optional.empty();
                };
            case REVOKE_DIRECT_EARN ->
                bulkAction.isEmpty() || bulkAction.equals(BulkCall.REVOKE_EARN)
                        ? Optional.of(TAKE_BACK)
                        : Optional.empty();
            case REVOKE_ENROL_AND_EARN ->
                bulkAction.equals(BulkCall.REVOKE_EARN) ? Optional.of(TAKE_BACK) : Optional.empty();
        };
    }
}
