package com.enroldesk.engine.local;

import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.CustomerRef;
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
    private final RequestRules rules;
    private final BulkCall call;
    private final BulkRequest request;
    private final Instant now;

    BulkAnswer(RequestRules rules, BulkCall call, BulkRequest request, Instant now) {
        this.rules = rules;
        this.call = call;
        this.request = request;
        this.now = now;
    }

    /** The answer to a request that is refused as a whole; empty when it is not. Asks nothing of the file. */
    Optional<BulkReply> refusal(boolean repeatPerCustomer) {
        return rules.refusal(call, request, now).map(message -> {
            int items = repeatPerCustomer ? Math.max(1, request.customers().size()) : 1;
            return new BulkReply(Collections.nCopies(items, message.item()), items, items);
        });
    }

    BulkReply answer(Connection connection) throws SQLException {
        Promotion promotion = rules.promotion(request.promotionDetails()).orElseThrow();
        List<CustomerRef> refs = request.customers();
        long[] customers = CustomerLookup.ids(connection, request.identifierName(), refs);
        List<Optional<VendorMessage>> refused = new ArrayList<>(customers.length);
        for (int i = 0; i < customers.length; i++) {
            refused.add(rules.refusal(refs.get(i), request.identifierName()));
            customers[i] = refused.get(i).isPresent() ? 0 : customers[i];
        }
        Answered answered = carryOut(connection, promotion, customers);
        List<ReplyItem> items = new ArrayList<>(customers.length);
        int failures = 0;
        for (int i = 0; i < customers.length; i++) {
            ReplyItem item = refused.get(i).isPresent()
                    ? refused.get(i).get().item()
                    : customers[i] == 0 ? VendorMessage.NOT_FOUND.item() : answered.item(i);
            failures += item.errors().isEmpty() ? 0 : 1;
            items.add(item);
        }
        return new BulkReply(items, items.size(), failures);
    }

    /** What became of the customer at a place of the request, who is there. */
    private interface Answered {
        ReplyItem item(int place);
    }

    private Answered carryOut(Connection connection, Promotion promotion, long[] customers) throws SQLException {
        Named named =
                new Named(promotion, !request.promotionDetails().promotionId().isBlank());
        return switch (Step.of(call, request.bulkAction(), promotion.type()).orElseThrow()) {
            case DIRECT_ISSUE -> {
                Given given = new Issuing(connection, promotion, now).issue(customers);
                yield place -> named.issued(customers[place], given, place);
            }
            case ENROL -> {
                Given given = new EnrolAndIssue(connection, promotion, now).enrol(customers);
                yield place -> named.enrolled(customers[place], given.issual(place));
            }
            case ISSUE -> {
                Given given = new EnrolAndIssue(connection, promotion, now).issue(customers);
                yield place -> given.issual(place) == 0
                        ? VendorMessage.ISSUE_ERROR.item()
                        : named.issued(customers[place], given, place);
            }
            case TAKE_BACK -> {
                List<TakingBack.Taken> taken =
                        new TakingBack(connection, promotion, now).take(customers, request.customers());
                yield place -> named.takenBack(customers[place], taken.get(place));
            }
        };
    }
}
