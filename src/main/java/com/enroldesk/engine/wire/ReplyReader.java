package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The one reading of a bulk reply, for every engine: a pure function of what was sent and what came back. Where the reply
 * leaves a doubt about a customer, the verdict is Unknown (P3, contract section 3, row-states section 5).
 */
public final class ReplyReader {
    private ReplyReader() {}

    /** Reads a reply's bytes, whatever they are. */
    public static Reading read(Sent sent, byte[] body, Instant at) {
        try {
            WireJson.Parsed parsed = WireJson.reply(body);
            Reading reading = read(sent, parsed.reply(), at);
            return new Reading(
                    reading.verdicts(),
                    reading.refusal(),
                    reading.attribution(),
                    reading.customerIds(),
                    parsed.extraFields());
        } catch (Malformed e) {
            return unknown(sent, Reason.of(ReasonCode.REPLY_NOT_JSON, e.where() + ": " + e.what()));
        }
    }

    /** Reads a reply that is in records already. */
    public static Reading read(Sent sent, BulkReply reply, Instant at) {
        if (sent.action() != Action.TAKE_BACK) {
            return read(sent, reply, item -> ItemVerdict.of(sent.action(), item, at));
        }
        Holders holders = new Holders(sent);
        Reading reading = read(holders.each(), reply, item -> {
            List<String> asked =
                    holders.earnedIds(item.result().map(ItemResult::entityId).orElse(""));
            return TakenBack.of(item, asked, asked.size() == 1 || holders.oneEach(), at);
        });
        return reading.with(holders.spread(reading.verdicts()));
    }

    private static Reading read(Sent sent, BulkReply reply, Function<ReplyItem, Verdict> judge) {
        Optional<Reason> refusal = refusal(sent, reply);
        if (refusal.isPresent()) {
            Verdict refused = new Verdict.Refused(refusal.get());
            return new Reading(all(sent, refused), refusal, Attribution.UNIFORM);
        }
        if (!aligned(sent, reply)) {
            return unknown(sent, Reason.of(ReasonCode.REPLY_NOT_ALIGNED));
        }
        if (contradictory(sent, reply.response())) {
            return unknown(sent, Reason.of(ReasonCode.REPLY_CONTRADICTORY));
        }
        List<Verdict> verdicts = new ArrayList<>(sent.values().size());
        for (ReplyItem item : reply.response()) {
            verdicts.add(judge.apply(item));
        }
        if (sent.kind() == IdentifierKind.ID) {
            return ById.attribute(sent, reply.response(), verdicts);
        }
        Attribution attribution = alike(verdicts) ? Attribution.UNIFORM : Attribution.BY_POSITION;
        List<String> named = reply.response().stream()
                .map(item -> item.result().map(ItemResult::entityId).orElse(""))
                .toList();
        return new Reading(verdicts, Optional.empty(), attribution, named, Set.of());
    }

    /**
     * One item for the whole request, or the same one for each customer, with a code that speaks of what all customers share:
     * nothing was done, and every later request would fail alike.
     */
    private static Optional<Reason> refusal(Sent sent, BulkReply reply) {
        List<ReplyItem> items = reply.response();
        boolean oneForAll = items.size() == 1
                && (counts(reply, 1) || counts(reply, sent.values().size()));
        boolean oneEach = items.size() == sent.values().size() && counts(reply, items.size());
        if (items.isEmpty() || (!oneForAll && !oneEach)) {
            return Optional.empty();
        }
        String code = requestCode(items.getFirst());
        if (code.isEmpty() || !items.stream().allMatch(item -> requestCode(item).equals(code))) {
            return Optional.empty();
        }
        return Optional.of(ItemVerdict.reason(items.getFirst().errors().getFirst()));
    }

    private static boolean counts(BulkReply reply, int failures) {
        return reply.totalCount() == failures && reply.failureCount() == failures;
    }

    /** The code of an item that refuses the whole request; empty for any other item. */
    private static String requestCode(ReplyItem item) {
        if (item.errors().size() != 1
                || item.result().filter(ItemResult::claims).isPresent()) {
            return "";
        }
        String code = item.errors().getFirst().code();
        return ReasonCode.ofServer(code).scope() == ReasonCode.Scope.REQUEST ? code : "";
    }

    private static boolean aligned(Sent sent, BulkReply reply) {
        int items = reply.response().size();
        long failures = reply.response().stream()
                .filter(item -> !item.errors().isEmpty())
                .count();
        return items == sent.values().size() && reply.totalCount() == items && reply.failureCount() == failures;
    }

    /** Two items of one customer, or an item of another promotion: then no item of this reply can be trusted. */
    private static boolean contradictory(Sent sent, List<ReplyItem> items) {
        Set<String> seen = HashSet.newHashSet(items.size());
        for (ReplyItem item : items) {
            if (item.result().isPresent()) {
                ItemResult result = item.result().get();
                if (!result.entityId().isEmpty() && !seen.add(result.entityId())) {
                    return true;
                }
                if (other(result.programId(), sent.program()) || other(result.promotionId(), sent.promotion())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean other(String answered, String asked) {
        return !answered.isEmpty() && !asked.isEmpty() && !answered.equals(asked);
    }

    /** Whether the same became of everyone; receipts differ all the same. */
    static boolean alike(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(Verdict.Ok.class::isInstance)
                || verdicts.stream().allMatch(verdicts.getFirst()::equals);
    }

    static Reading unknown(Sent sent, Reason reason) {
        return new Reading(all(sent, new Verdict.Unknown(reason)), Optional.empty(), Attribution.NONE);
    }

    private static List<Verdict> all(Sent sent, Verdict verdict) {
        return Collections.nCopies(sent.values().size(), verdict);
    }
}
