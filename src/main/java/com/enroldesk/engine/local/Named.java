package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.ItemResult;
import com.enroldesk.engine.wire.ReplyItem;
import java.util.List;

/** Items about customers who are there. */
final class Named {
    private final Promotion promotion;
    private final boolean byNumber;

    /** @param byNumber whether the request named the promotion by its number; an identifier is echoed in its place */
    Named(Promotion promotion, boolean byNumber) {
        this.promotion = promotion;
        this.byNumber = byNumber;
    }

    /** Issued, or at the limit, which is a warning with a result and without ids (contract 9.4). */
    ReplyItem issued(long customer, Given given, int place) {
        return given.earned(place) == 0
                ? limit(customer)
                : ReplyItem.issued(result(
                        customer, Long.toString(given.issual(place)), Long.toString(given.earned(place)), List.of()));
    }

    /** Enrolled, which has no earned id yet, or at the limit. */
    ReplyItem enrolled(long customer, long issualId) {
        return issualId == 0
                ? limit(customer)
                : ReplyItem.issued(result(customer, Long.toString(issualId), "", List.of()));
    }

    ReplyItem takenBack(long customer, TakingBack.Taken taken) {
        if (taken.earnedIds().isEmpty()) {
            return (taken.invalid() ? VendorMessage.EARN_IDS : VendorMessage.NOTHING_ISSUED).item();
        }
        return ReplyItem.issued(result(customer, "", "", taken.earnedIds()));
    }

    private ReplyItem limit(long customer) {
        return ReplyItem.warned(result(customer, "", "", List.of()), VendorMessage.LIMIT.message());
    }

    private ItemResult result(long customer, String issualId, String earnedId, List<String> revoked) {
        return new ItemResult(
                BulkRequest.CUSTOMER,
                Long.toString(customer),
                byNumber ? promotion.id().value() : "",
                byNumber ? "" : promotion.identifier(),
                promotion.program().value(),
                issualId,
                earnedId,
                revoked);
    }
}
