package com.enroldesk.desk;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.RequestText;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a plan's first request would be, as text.
 *
 * @param head where it would go, and its headers; asterisks stand for what proves who sends it
 * @param body JSON in one line
 * @param more customers of the same request whom the body leaves out, so that it can be read
 */
public record FirstRequest(String head, String body, int more) {
    private static final int MOST_SHOWN = 50;

    /**
     * The run would claim the same rows: one kind of identifier after the other, each in the order of the list.
     *
     * @param batch customers in one request; empty for what suits the backend
     */
    static FirstRequest of(Plan plan, Engine engine, OptionalInt batch) {
        int size = size(plan, engine.limits(), batch);
        Map<IdentifierKind, List<Outgoing.Customer>> found = new EnumMap<>(IdentifierKind.class);
        IdentifierKind first = EnumSet.allOf(IdentifierKind.class).iterator().next();
        for (int i = 0; i < plan.size() && found.getOrDefault(first, List.of()).size() < size; i++) {
            PlannedRow row = plan.row(i);
            if (row.leftOut().isEmpty() && row.identifier().isPresent()) {
                Identifier identifier = row.identifier().get();
                List<Outgoing.Customer> customers = found.computeIfAbsent(identifier.kind(), _ -> new ArrayList<>());
                if (customers.size() < size) {
                    customers.add(new Outgoing.Customer(identifier.sent(), row.source()));
                }
            }
        }
        // An enum's map is in the order of its constants, which is the order of the claims.
        Map.Entry<IdentifierKind, List<Outgoing.Customer>> request =
                found.entrySet().iterator().next();
        List<Outgoing.Customer> customers = request.getValue();
        var promotion = plan.target().promotion();
        RequestText text = engine.preview(new Outgoing(
                promotion.program(),
                promotion.id(),
                plan.target().action(),
                request.getKey(),
                customers.subList(0, Math.min(MOST_SHOWN, customers.size()))));
        return new FirstRequest(text.head(), text.body(), Math.max(0, customers.size() - MOST_SHOWN));
    }

    private static int size(Plan plan, Limits limits, OptionalInt batch) {
        int most = Math.min(limits.largestBatch(), plan.target().action().mostCustomers());
        return limits.firstAlone() ? 1 : Math.clamp(batch.orElse(limits.preferredBatch()), 1, most);
    }

    /** Masked: the body names customers. */
    @Override
    public String toString() {
        return "FirstRequest[" + body.length() + " characters]";
    }
}
