package com.enroldesk.engine.wire;

import com.enroldesk.journal.Permit;
import java.util.ArrayList;
import java.util.List;

/** The request that a permit allows. */
public final class PermitRequest {
    private PermitRequest() {}

    public static BulkRequest of(Permit permit) {
        List<CustomerRef> customers = new ArrayList<>(permit.size());
        for (int i = 0; i < permit.size(); i++) {
            customers.add(new CustomerRef(permit.value(i), permit.source(i)));
        }
        PromotionDetails details = new PromotionDetails(
                permit.program().value(), permit.promotion().value(), "");
        return new BulkRequest(BulkRequest.CUSTOMER, "", details, permit.kind().wireName(), customers);
    }

    /** What the reader of the reply needs to know of it. */
    public static Sent sent(Permit permit) {
        List<String> values = new ArrayList<>(permit.size());
        for (int i = 0; i < permit.size(); i++) {
            values.add(permit.value(i));
        }
        return new Sent(permit.program().value(), permit.promotion().value(), permit.kind(), values);
    }
}
