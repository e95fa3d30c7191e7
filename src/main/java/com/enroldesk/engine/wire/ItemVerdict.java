package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.time.Instant;
import java.util.regex.Pattern;

/** What one item says, whoever it speaks of: contract section 3's three-way table. */
final class ItemVerdict {
    static final Verdict UNCLEAR = new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR));
    private static final String LIMIT = ReasonCode.LIMIT_REACHED.key();
    private static final int MESSAGE_LENGTH = 300;

    /** Servers may quote what they were sent: long digit runs and e-mail addresses. */
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{6,}|[^\\s@]+@[^\\s@]+");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private ItemVerdict() {}

    /** @param action one that gives */
    static Verdict of(Action action, ReplyItem item, Instant at) {
        boolean receipt =
                item.result().filter(result -> isReceipt(action, result)).isPresent();
        if (!item.errors().isEmpty()) {
            return receipt ? UNCLEAR : new Verdict.Rejected(reason(item.errors().getFirst()));
        }
        if (item.warnings().isEmpty()) {
            return receipt ? issued(item.result().orElseThrow(), at) : UNCLEAR;
        }
        for (WireMessage warning : item.warnings()) {
            if (warning.code().equals(LIMIT)) {
                // failureCount ignores this one, yet nobody was enrolled (contract 9.4).
                return receipt ? UNCLEAR : new Verdict.Rejected(reason(warning));
            }
        }
        boolean earned = receipt && !item.result().orElseThrow().earnedId().isEmpty();
        return earned ? issued(item.result().orElseThrow(), at) : UNCLEAR;
    }

    /** Why a backend said no, without the identifiers that its message may quote. */
    static Reason reason(WireMessage message) {
        String plain = CONTROL.matcher(message.message()).replaceAll(" ").strip();
        String masked = IDENTIFIER.matcher(plain).replaceAll("…");
        String detail = masked.length() > MESSAGE_LENGTH ? masked.substring(0, MESSAGE_LENGTH) + "…" : masked;
        return message.code().isEmpty()
                ? Reason.of(ReasonCode.OTHER_CODE, detail)
                : Reason.ofServer(message.code(), detail);
    }

    /** To an enrolment of before, an issue adds an earned id; the issual id alone is only that enrolment. */
    private static boolean isReceipt(Action action, ItemResult result) {
        return action == Action.ISSUE ? !result.earnedId().isEmpty() : result.hasReceipt();
    }

    private static Verdict issued(ItemResult result, Instant at) {
        return names(result) && result.revokedEarnIds().isEmpty()
                ? new Verdict.Ok(new Receipt(result.earnedId(), result.issualId(), result.entityId(), at))
                : UNCLEAR;
    }

    /** Whether it says whom it speaks of. */
    static boolean names(ItemResult result) {
        boolean customer = result.entityType().isEmpty() || result.entityType().equals(BulkRequest.CUSTOMER);
        return customer && !result.entityId().isEmpty();
    }
}
