package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.ItemResult;
import com.enroldesk.engine.wire.ReplyItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Answers one bulk request by the vendor's rules, inside the caller's transaction. */
final class BulkAnswer {
    private static final ReplyItem BLANK = ReplyItem.failed(VendorMessage.BLANK.message());
    private static final ReplyItem SOURCE = ReplyItem.failed(VendorMessage.SOURCE.message());
    private static final ReplyItem NOT_FOUND = ReplyItem.failed(VendorMessage.NOT_FOUND.message());

    private final RequestRules rules;
    private final BulkRequest request;
    private final Instant now;

    BulkAnswer(RequestRules rules, BulkRequest request, Instant now) {
        this.rules = rules;
        this.request = request;
        this.now = now;
    }

    /** The answer to a request that is refused as a whole; empty when it is not. Asks nothing of the file. */
    Optional<BulkReply> refusal(boolean repeatPerCustomer) {
        return rules.refusal(request, now).map(message -> {
            int items = repeatPerCustomer ? Math.max(1, request.customers().size()) : 1;
            return new BulkReply(Collections.nCopies(items, ReplyItem.failed(message.message())), items, items);
        });
    }

    BulkReply answer(Connection connection) throws SQLException {
        Promotion promotion = rules.promotion(request.promotionDetails()).orElseThrow();
        long[] customers = CustomerLookup.ids(connection, request.identifierName(), request.customers());
        List<Optional<VendorMessage>> refused = new ArrayList<>(customers.length);
        for (int i = 0; i < customers.length; i++) {
            refused.add(rules.refusal(request.customers().get(i), request.identifierName()));
            customers[i] = refused.get(i).isPresent() ? 0 : customers[i];
        }
        Issuing.Given given = new Issuing(connection, promotion, now).issue(customers);
        List<ReplyItem> items = new ArrayList<>(customers.length);
        int failures = 0;
        for (int i = 0; i < customers.length; i++) {
            ReplyItem item = refused.get(i).isPresent()
                    ? refused.get(i).get() == VendorMessage.BLANK ? BLANK : SOURCE
                    : customers[i] == 0 ? NOT_FOUND : named(promotion, customers[i], given, i);
            failures += item.errors().isEmpty() ? 0 : 1;
            items.add(item);
        }
        return new BulkReply(items, items.size(), failures);
    }

    /** Someone who is there: issued, or at the limit, which is a warning with a result and without ids (contract 9.4). */
    private ReplyItem named(Promotion promotion, long customer, Issuing.Given given, int i) {
        boolean issued = given.earned(i) != 0;
        boolean byNumber = !request.promotionDetails().promotionId().isBlank();
        ItemResult result = new ItemResult(
                BulkRequest.CUSTOMER,
                Long.toString(customer),
                byNumber ? promotion.id().value() : "",
                byNumber ? "" : promotion.identifier(),
                promotion.program().value(),
                issued ? Long.toString(given.issual(i)) : "",
                issued ? Long.toString(given.earned(i)) : "");
        return issued ? ReplyItem.issued(result) : ReplyItem.warned(result, VendorMessage.LIMIT.message());
    }
}
