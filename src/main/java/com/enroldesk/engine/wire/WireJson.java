package com.enroldesk.engine.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bulk messages' bytes into records: every field of the contract by its own type, anything else tolerated and named. */
public final class WireJson {
    /** The most bytes of one reply (row-states section 5). */
    public static final int REPLY_CAP = 8 << 20;

    /** The most bytes of one request: a hundred thousand customers. */
    public static final int REQUEST_CAP = 16 << 20;

    private final Set<String> extra = new LinkedHashSet<>();

    private WireJson() {}

    /**
     * A reply as read.
     *
     * @param extraFields names of fields that the contract does not have, so that a new one is noticed: each once, where every
     *     reply has its fields; those of an error or a warning, which speak of one customer, are not looked at
     */
    public record Parsed(BulkReply reply, Set<String> extraFields) {}

    /**
     * Reads a request as the vendor's server does: what is missing is an empty text or an empty list, and an id may be a text
     * or a number.
     *
     * @throws Malformed when the bytes are no such request, which the vendor's pages do not speak of
     */
    public static BulkRequest request(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, REQUEST_CAP, "request");
        Optional<JsonFields> details = root.object("promotionDetails");
        List<CustomerRef> customers = new ArrayList<>();
        for (JsonFields customer : root.objects("customers").orElse(List.of())) {
            customers.add(new CustomerRef(
                    customer.plain("identifierValue"),
                    customer.text("source"),
                    customer.ids("earnIds").orElse(List.of())));
        }
        return new BulkRequest(
                root.text("type"),
                root.text("bulkAction"),
                details.isEmpty() ? new PromotionDetails("", "", "") : details(details.get()),
                root.text("identifierName"),
                customers);
    }

    private static PromotionDetails details(JsonFields details) throws Malformed {
        return new PromotionDetails(
                details.id("programId"), details.id("promotionId"), details.text("promoIdentifier"));
    }

    /**
     * @throws Malformed when the bytes are not a bulk envelope through and through, such as a page of HTML, a cut reply, or an
     *     error envelope whose {@code response} is an object (contract 5.3)
     */
    public static Parsed reply(byte[] body) throws Malformed {
        WireJson reader = new WireJson();
        BulkReply reply = reader.envelope(StrictJson.object(body, REPLY_CAP, "reply"));
        return new Parsed(reply, Collections.unmodifiableSet(reader.extra));
    }

    private BulkReply envelope(JsonFields root) throws Malformed {
        List<JsonFields> items = root.objects("response").orElseThrow(() -> root.wrong("response", "missing"));
        List<ReplyItem> response = new ArrayList<>(items.size());
        for (JsonFields item : items) {
            response.add(item(item));
        }
        long total = root.whole("totalCount").orElseThrow(() -> root.wrong("totalCount", "missing"));
        long failures = root.whole("failureCount").orElseThrow(() -> root.wrong("failureCount", "missing"));
        note(root);
        return new BulkReply(response, total, failures);
    }

    private ReplyItem item(JsonFields item) throws Malformed {
        Optional<JsonFields> named = item.object("result");
        Optional<ItemResult> result = named.isPresent() ? Optional.of(result(named.get())) : Optional.empty();
        // A missing list of errors is no empty list: it may have been renamed, and the item would pass for a success.
        List<JsonFields> errors = item.objects("errors").orElseThrow(() -> item.wrong("errors", "missing"));
        List<JsonFields> warnings = item.objects("warnings").orElse(List.of());
        note(item);
        return new ReplyItem(result, messages(errors), messages(warnings));
    }

    private ItemResult result(JsonFields result) throws Malformed {
        String type = result.text("entityType");
        String entity = result.id("entityId");
        String promotion = result.id("promotionId");
        String identifier = result.text("promoIdentifier");
        result.text("promotionName");
        String program = result.id("programId");
        String issual = result.id("issualId");
        String earned = result.id("earnedId");
        List<String> revoked = result.ids("revokedEarnIds").orElse(List.of());
        // Taking back declares it, though its sample has issualId in its place (contract section 3).
        result.passOver("revokedIssualId");
        note(result);
        return new ItemResult(type, entity, promotion, identifier, program, issual, earned, revoked);
    }

    private List<WireMessage> messages(List<JsonFields> entries) throws Malformed {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<WireMessage> messages = new ArrayList<>(entries.size());
        for (JsonFields entry : entries) {
            if (entry.flag("status").orElse(false)) {
                throw entry.wrong("status", "an error or a warning that claims success");
            }
            messages.add(new WireMessage(entry.id("code"), entry.text("message")));
        }
        return messages;
    }

    private void note(JsonFields fields) {
        extra.addAll(fields.others());
    }
}
