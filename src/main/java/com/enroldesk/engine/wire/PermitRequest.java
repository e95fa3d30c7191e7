package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.journal.Permit;
import java.util.ArrayList;
import java.util.List;

/** The request that a permit allows. */
public final class PermitRequest {
    private PermitRequest() {}

    public static BulkRequest of(Permit permit) {
        PromotionDetails details = new PromotionDetails(
                permit.program().value(), permit.promotion().value(), "");
        return new BulkRequest(
                BulkRequest.CUSTOMER,
                BulkCall.bulkAction(permit.action()),
                details,
                permit.kind().wireName(),
                permit.action() == Action.TAKE_BACK ? holders(permit) : customers(permit));
    }

    /** The request that would be made for customers of whom nobody has given leave to send them. */
    public static BulkRequest of(Outgoing outgoing) {
        PromotionDetails details = new PromotionDetails(
                outgoing.program().value(), outgoing.promotion().value(), "");
        return new BulkRequest(
                BulkRequest.CUSTOMER,
                BulkCall.bulkAction(outgoing.action()),
                details,
                outgoing.kind().wireName(),
                outgoing.customers().stream()
                        .map(customer -> new CustomerRef(customer.value(), customer.source()))
                        .toList());
    }

    /** What the reader of the reply needs to know of it. */
    public static Sent sent(Permit permit) {
        List<String> values = new ArrayList<>(permit.size());
        List<String> earnedIds = new ArrayList<>(permit.size());
        boolean takesBack = permit.action() == Action.TAKE_BACK;
        for (int i = 0; i < permit.size(); i++) {
            values.add(permit.value(i));
            earnedIds.add(takesBack ? permit.earnedId(i) : "");
        }
        return new Sent(
                permit.action(),
                permit.program().value(),
                permit.promotion().value(),
                permit.kind(),
                values,
                earnedIds);
    }

    private static List<CustomerRef> customers(Permit permit) {
        List<CustomerRef> customers = new ArrayList<>(permit.size());
        for (int i = 0; i < permit.size(); i++) {
            customers.add(new CustomerRef(permit.value(i), permit.source(i)));
        }
        return customers;
    }

    private static List<CustomerRef> holders(Permit permit) {
        Holders holders = new Holders(sent(permit));
        List<CustomerRef> customers = new ArrayList<>(holders.size());
        for (int holder = 0; holder < holders.size(); holder++) {
            int first = holders.first(holder);
            customers.add(new CustomerRef(permit.value(first), permit.source(first), holders.earnedIds(holder)));
        }
        return customers;
    }
}
