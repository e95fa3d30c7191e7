package com.enroldesk.sim;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a wrong engine makes of an answer, beside what the right one does. */
final class WrongReading {
    private static final Reason WHY = Reason.of(ReasonCode.REQUEST_REFUSED, "misread");
    private static final Verdict WAITS = new Verdict.NotSent(WHY);
    private static final Verdict FAILED = new Verdict.Rejected(WHY);
    private static final Set<FaultKind> PAGES = Set.of(FaultKind.WEB_PAGE, FaultKind.PORTAL_PAGE);
    private static final Set<FaultKind> PARTS = Set.of(FaultKind.REPLY_CUT, FaultKind.REPLY_TRUNCATED);

    private final World world;

    WrongReading(World world) {
        this.world = world;
    }

    Reply misread(Exchange exchange, Reply right) {
        Permit permit = exchange.permit;
        @Nullable FaultKind fault = exchange.fault;
        Reply reply = right;
        if (world.slips(Slip.RETRIES_ON_TIMEOUT)) {
            reply = unknown(reply, ReasonCode.TIMED_OUT, WAITS, again(Advice.Cause.NOT_SENT));
        }
        if (world.slips(Slip.RETRIES_ON_SERVER_ERROR)) {
            reply = unknown(reply, ReasonCode.SERVER_ERROR, WAITS, again(Advice.Cause.LIMITED));
        }
        if (world.slips(Slip.SHOWS_TIMEOUT_AS_FAILED)) {
            reply = unknown(reply, ReasonCode.TIMED_OUT, FAILED, Advice.GO_ON);
        }
        if (world.slips(Slip.WEB_PAGE_IS_SUCCESS) && fault != null && PAGES.contains(fault)) {
            reply = each(reply, permit, i -> enrolled(permit, i));
        }
        if (world.slips(Slip.LIMIT_COUNTS_AS_ENROLLED)) {
            Reply before = reply;
            reply = each(
                    reply,
                    permit,
                    i -> isLimit(before.verdicts().get(i))
                            ? enrolled(permit, i)
                            : before.verdicts().get(i));
        }
        if (world.slips(Slip.REQUEST_ERROR_HITS_FIRST_ROW_ONLY) && fault == FaultKind.REQUEST_ERROR) {
            reply = each(reply, permit, i -> i == 0 ? FAILED : WAITS);
        }
        if ((world.slips(Slip.CANCEL_PUTS_IN_FLIGHT_BACK) && exchange.stopped)
                || (world.slips(Slip.HANDS_BACK_WHAT_HAS_LEFT) && exchange.paused)) {
            reply = each(reply, permit, _ -> WAITS);
        }
        return exchange.said.isEmpty() ? reply : matched(exchange, reply);
    }

    /** Slips in telling whom an item speaks of. */
    private Reply matched(Exchange exchange, Reply reply) {
        Permit permit = exchange.permit;
        List<Server.Item> said = exchange.said;
        @Nullable FaultKind fault = exchange.fault;
        if (world.slips(Slip.MATCHES_BY_POSITION) && fault == FaultKind.ITEMS_REORDERED) {
            return each(reply, permit, i -> verdict(said.get(Math.min(i, said.size() - 1))));
        }
        if (world.slips(Slip.MISSING_ITEM_IS_SUCCESS) && fault == FaultKind.ITEM_MISSING) {
            return each(reply, permit, i -> lastOf(permit, i, said).orElseGet(() -> enrolled(permit, i)));
        }
        if (world.slips(Slip.MISSING_ITEM_IS_FAILURE) && fault == FaultKind.ITEM_MISSING) {
            return each(reply, permit, i -> lastOf(permit, i, said).orElse(FAILED));
        }
        if (world.slips(Slip.LAST_DUPLICATE_WINS) && fault == FaultKind.ITEM_REPEATED) {
            return each(
                    reply,
                    permit,
                    i -> lastOf(permit, i, said).orElse(reply.verdicts().get(i)));
        }
        if (world.slips(Slip.TRUNCATED_REST_QUEUES_AGAIN) && fault != null && PARTS.contains(fault)) {
            return each(reply, permit, i -> i < said.size() ? verdict(said.get(i)) : WAITS);
        }
        return reply;
    }

    private static Advice again(Advice.Cause cause) {
        return new Advice.Again(cause, WHY, Optional.empty());
    }

    private static boolean isLimit(Verdict verdict) {
        return verdict instanceof Verdict.Rejected(Reason reason) && reason.code() == ReasonCode.LIMIT_REACHED;
    }

    private static Reply unknown(Reply reply, ReasonCode code, Verdict instead, Advice advice) {
        boolean meant = reply.verdicts().stream()
                .allMatch(verdict -> verdict instanceof Verdict.Unknown(Reason why) && why.code() == code);
        return meant
                ? new Reply(
                        reply.evidence(),
                        reply.verdicts().stream().map(_ -> instead).toList(),
                        advice)
                : reply;
    }

    private static Reply each(Reply reply, Permit permit, Function<Integer, Verdict> verdicts) {
        List<Verdict> all = new ArrayList<>(permit.size());
        for (int i = 0; i < permit.size(); i++) {
            all.add(verdicts.apply(i));
        }
        return new Reply(reply.evidence(), all, Advice.GO_ON);
    }

    /** A success that nobody proved. */
    private Verdict enrolled(Permit permit, int index) {
        String customer = world.server.find(permit.kind(), permit.value(index));
        return new Verdict.Ok(new Receipt("0", "0", customer, Instant.EPOCH));
    }

    /** The last item that names the customer. */
    private Optional<Verdict> lastOf(Permit permit, int index, List<Server.Item> said) {
        String customer = world.server.find(permit.kind(), permit.value(index));
        return said.reversed().stream()
                .filter(item -> item.customer().equals(customer) && !customer.isEmpty())
                .findFirst()
                .map(WrongReading::verdict);
    }

    private static Verdict verdict(Server.Item item) {
        return item.done() && !(item.earnedId() + item.issualId()).isEmpty()
                ? new Verdict.Ok(new Receipt(item.earnedId(), item.issualId(), item.customer(), Instant.EPOCH))
                : new Verdict.Rejected(Reason.ofServer(item.code(), ""));
    }
}
