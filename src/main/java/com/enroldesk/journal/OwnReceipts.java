package com.enroldesk.journal;

import java.util.Set;

/**
 * By what the receipts that we hold of one customer are known.
 *
 * @param earnedIds each names one receipt alone
 * @param issualIds of the receipts that have no earned id: the older shape of the reply gives none
 */
public record OwnReceipts(Set<String> earnedIds, Set<String> issualIds) {
    public OwnReceipts {
        earnedIds = Set.copyOf(earnedIds);
        issualIds = Set.copyOf(issualIds);
    }
}
