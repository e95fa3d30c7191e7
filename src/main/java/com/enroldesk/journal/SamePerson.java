package com.enroldesk.journal;

import java.util.List;

/**
 * One person who was enrolled in a promotion under two identifiers, or more.
 *
 * @param customerId as the backend's receipts have it
 * @param rows ids of enrolled rows, of any run for the promotion; rising
 */
public record SamePerson(String customerId, List<Long> rows) {

    /** Masked: the id names a customer. */
    @Override
    public String toString() {
        return "SamePerson[" + rows.size() + " rows]";
    }
}
