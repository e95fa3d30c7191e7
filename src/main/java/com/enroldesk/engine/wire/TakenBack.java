package com.enroldesk.engine.wire;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one item of a reply to a revoke says (contract 9.8). */
final class TakenBack {
    private static final String INVALID = ReasonCode.TAKE_BACK_INVALID.key();

    private TakenBack() {}

    /**
     * @param asked what was to be taken back from the item's customer; empty when the item names nobody that was sent
     * @param one whether it was one receipt, whoever the customer is
     */
    static Verdict of(ReplyItem item, List<String> asked, boolean one, Instant at) {
        List<String> revoked = item.result().map(ItemResult::revokedEarnIds).orElse(List.of());
        if (!item.errors().isEmpty()) {
            WireMessage error = item.errors().getFirst();
            // Nobody says whether the good ones among several are taken back when one of them is not.
            boolean someMayBe = !one && error.code().equals(INVALID);
            return revoked.isEmpty() && !someMayBe
                    ? new Verdict.Rejected(ItemVerdict.reason(error))
                    : ItemVerdict.UNCLEAR;
        }
        if (!item.warnings().isEmpty() || item.result().isEmpty() || !same(revoked, asked)) {
            return ItemVerdict.UNCLEAR;
        }
        ItemResult result = item.result().get();
        return ItemVerdict.names(result)
                ? new Verdict.Ok(new Receipt(asked.getFirst(), "", result.entityId(), at))
                : ItemVerdict.UNCLEAR;
    }

    /** A holder's verdict for one of the receipts. */
    static Verdict ofReceipt(Verdict ofHolder, String earnedId) {
        return ofHolder instanceof Verdict.Ok ok
                ? new Verdict.Ok(new Receipt(
                        earnedId, "", ok.receipt().customerId(), ok.receipt().at()))
                : ofHolder;
    }

    private static boolean same(List<String> revoked, List<String> asked) {
        Set<String> all = new HashSet<>(revoked);
        return !asked.isEmpty() && all.size() == revoked.size() && all.equals(new HashSet<>(asked));
    }
}
