package com.enroldesk.domain;

import java.time.Instant;

/**
 * Proof from a backend that it enrolled a customer.
 *
 * @param earnedId empty in the older shape of the reply, which has none (contract section 3)
 * @param issualId empty when the backend gave none; not unique
 * @param customerId the backend's id of the customer
 * @param at when the reply was read
 */
public record Receipt(String earnedId, String issualId, String customerId, Instant at) {
    public Receipt {
        if (earnedId.isEmpty() && issualId.isEmpty()) {
            throw new IllegalArgumentException("a receipt needs an earned id or an issual id");
        }
    }

    /** Masked: it names a customer. */
    @Override
    public String toString() {
        return "Receipt[" + number() + "]";
    }

    /** The id shown to people: the earned id, else the issual id. */
    public String number() {
        return earnedId.isEmpty() ? issualId : earnedId;
    }
}
