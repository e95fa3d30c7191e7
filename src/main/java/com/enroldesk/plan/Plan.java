package com.enroldesk.plan;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Mapping;
import java.util.Map;

/** What would be sent and what is left out, row by row. Immutable; made by {@link Planner}; any thread may read it. */
public interface Plan {

    CustomerList list();

    Mapping mapping();

    Target target();

    /** Rows of the list. */
    int size();

    PlannedRow row(int index);

    /** Rows that would be sent. */
    int toSend();

    /** Rows left out, by reason, in the order of {@link ReasonCode}; their sum and {@link #toSend} are {@link #size}. */
    Map<ReasonCode, Integer> leftOut();

    /** Rows whose invisible characters were removed or whose foreign digits were mapped. */
    int changed();

    /** The rows of a group, as indexes in the order of the list. */
    int[] rows(Group group);

    /** How the Check screen groups rows. */
    enum Group {
        ALL,
        READY,
        /** A value that cannot be used, which a person may correct. */
        FIXABLE,
        DUPLICATE,
        /** Enrolled, or in need of checking, by an earlier run. */
        ALREADY
    }
}
