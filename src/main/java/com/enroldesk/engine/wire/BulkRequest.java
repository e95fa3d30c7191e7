package com.enroldesk.engine.wire;

import java.util.List;

/**
 * One bulk request: one promotion, many customers (contract 2.1). A text is empty where the field is missing.
 *
 * @param type {@code CUSTOMER} is the only one that enrols
 * @param bulkAction in the base specification only; newer pages leave it out
 * @param identifierName what every customer's value is: {@code id}, {@code mobile} or {@code email}
 */
public record BulkRequest(
        String type,
        String bulkAction,
        PromotionDetails promotionDetails,
        String identifierName,
        List<CustomerRef> customers) {
    /** The only type that enrols single customers. */
    public static final String CUSTOMER = "CUSTOMER";

    /** Masked: the values name customers. */
    @Override
    public String toString() {
        return "BulkRequest[" + type + ", " + customers.size() + " by " + identifierName + "]";
    }
}
