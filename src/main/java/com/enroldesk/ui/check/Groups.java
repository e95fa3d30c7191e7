package com.enroldesk.ui.check;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import java.util.Map;

/** Which group of the Check screen a cause belongs to, and how many rows each holds. */
final class Groups {
    private Groups() {}

    static Plan.Group of(ReasonCode code) {
        return switch (code) {
            case DUPLICATE_IN_LIST -> Plan.Group.DUPLICATE;
            case ALREADY_ENROLLED, ALREADY_NEEDS_CHECKING -> Plan.Group.ALREADY;
            default -> Plan.Group.FIXABLE;
        };
    }

    static int count(Plan plan, Plan.Group group) {
        return switch (group) {
            case ALL -> plan.size();
            case READY -> plan.toSend();
            case FIXABLE, DUPLICATE, ALREADY ->
                plan.leftOut().entrySet().stream()
                        .filter(entry -> of(entry.getKey()) == group)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        };
    }
}
