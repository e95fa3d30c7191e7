package com.enroldesk.engine.endpoint;

import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.NotAnswered;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.ReplyItem;
import com.enroldesk.engine.wire.WireMessage;
import com.enroldesk.engine.wire.WireWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Carries bulk calls out, and spoils their answers where that is ordered. Any thread. */
final class BulkCalls {
    /** The most customers of the calls whose pages name a limit (contract 2.3). */
    private static final int DOCUMENTED_MOST = 100;

    private static final int TOO_LARGE = 413;

    private final LocalEngine engine;
    private final EndpointOptions options;
    private final InstantSource clock;

    BulkCalls(LocalEngine engine, EndpointOptions options, InstantSource clock) {
        this.engine = engine;
        this.options = options;
        this.clock = clock;
    }

    Answer answer(BulkCall call, BulkRequest request, FaultPlan.Treatment treatment) {
        boolean limited = call == BulkCall.ENROL_AND_EARN || call == BulkCall.REVOKE_ENROL_AND_EARN;
        int most = Math.min(
                options.mostCustomers().orElse(Integer.MAX_VALUE), limited ? DOCUMENTED_MOST : Integer.MAX_VALUE);
        if (request.customers().size() > most) {
            return Answer.json(TOO_LARGE, ErrorBody.write(new WireMessage("413", "at most " + most + " customers")));
        }
        try {
            BulkReply reply = treatment.inactive() ? inactive() : engine.answer(call, request, clock.instant());
            boolean allFailed = reply.totalCount() > 0 && reply.failureCount() == reply.totalCount();
            String body = WireWriter.reply(spoilt(reply, treatment));
            return Answer.json(allFailed ? options.allFailedStatus() : 200, body);
        } catch (NotAnswered failure) {
            return Answer.json(500, ErrorBody.write(new WireMessage("500", failure.what())));
        }
    }

    private static BulkReply inactive() {
        return new BulkReply(List.of(ReplyItem.failed(new WireMessage("8892", "promotion is inactive"))), 1, 1);
    }

    private static BulkReply spoilt(BulkReply reply, FaultPlan.Treatment treatment) {
        List<ReplyItem> items = new ArrayList<>(reply.response());
        SplittableRandom chance = treatment.chance();
        if (items.isEmpty() || treatment.ending().isEmpty()) {
            return reply;
        }
        switch (treatment.ending().get()) {
            case SHORT -> items.remove(chance.nextInt(items.size()));
            case EXTRA -> items.add(chance.nextInt(items.size() + 1), items.get(chance.nextInt(items.size())));
            case SHUFFLE -> shuffle(items, chance);
            default -> {
                return reply;
            }
        }
        long failures = items.stream().filter(item -> !item.errors().isEmpty()).count();
        // Half the servers that lose an item would still count it.
        boolean counted = chance.nextBoolean();
        return new BulkReply(
                items, counted ? reply.totalCount() : items.size(), counted ? reply.failureCount() : failures);
    }

    /** Never leaves the order as it was. */
    private static void shuffle(List<ReplyItem> items, SplittableRandom chance) {
        for (int i = items.size() - 1; i > 0; i--) {
            ReplyItem moved = items.set(chance.nextInt(i), items.get(i));
            items.set(i, moved);
        }
    }
}
