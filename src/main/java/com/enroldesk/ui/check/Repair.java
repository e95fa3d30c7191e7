package com.enroldesk.ui.check;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A group of rows that are left out for one cause, for a card that says what can be done about them. */
record Repair(ReasonCode code, int count, Way way) {

    /** How the rows can be mended. */
    enum Way {
        /** All at once, by saying which country their numbers belong to. */
        COUNTRY,
        /** All at once, by enrolling them once more on purpose. */
        AGAIN,
        /** One by one. */
        EACH,
        /** Nothing needs to be done. */
        NOTHING
    }

    /** What can be mended first, and within that the largest group first. */
    static List<Repair> of(Plan plan) {
        List<Repair> repairs = new ArrayList<>();
        for (Map.Entry<ReasonCode, Integer> group : plan.leftOut().entrySet()) {
            repairs.add(new Repair(group.getKey(), group.getValue(), way(group.getKey())));
        }
        repairs.sort(Comparator.comparing((Repair repair) -> repair.way())
                .thenComparing(Comparator.comparingInt((Repair repair) -> repair.count())
                        .reversed()));
        return repairs;
    }

    private static Way way(ReasonCode code) {
        return switch (code) {
            case MOBILE_WITHOUT_COUNTRY -> Way.COUNTRY;
            case ALREADY_ENROLLED -> Way.AGAIN;
            case DUPLICATE_IN_LIST, ALREADY_NEEDS_CHECKING -> Way.NOTHING;
            default -> Way.EACH;
        };
    }
}
