package com.enroldesk.engine.wire;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a customer's promotions (contract 7.6). The call speaks the words of the screen: its {@code enrollmentId} is the
 * bulk calls' issual id, and its {@code issualId} is their earned id. What it leaves open is no proof that nothing was issued,
 * so a page with a doubt in it is malformed.
 */
public record CustomerPromotions(String customerId, List<Held> promotions, PageDetails page) {
    public CustomerPromotions {
        promotions = List.copyOf(promotions);
    }

    /**
     * What the customer holds of one promotion.
     *
     * @param limit how often one customer may have it; empty when the page does not say, or there is none
     * @param issued oldest first, as the page has them; with an empty earned id for an enrolment that was not issued
     */
    public record Held(
            ProgramId program, PromotionId promotion, String name, OptionalInt limit, List<Holdings.Issued> issued) {
        public Held {
            issued = List.copyOf(issued);
        }
    }

    public static CustomerPromotions read(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, WireJson.REPLY_CAP, "customer");
        String customer = root.id("customerId");
        if (customer.isEmpty()) {
            throw root.wrong("customerId", "missing");
        }
        List<Held> promotions = new ArrayList<>();
        for (JsonFields row : root.objects("promotions").orElseThrow(() -> root.wrong("promotions", "missing"))) {
            promotions.add(HeldRow.read(row));
        }
        return new CustomerPromotions(customer, promotions, PageDetails.read(root));
    }

    public String write() {
        return WireWriter.written(json -> {
            json.writeStartObject();
            page.write(json);
            WireWriter.id(json, "customerId", customerId);
            json.writeArrayFieldStart("promotions");
            for (Held held : promotions) {
                HeldRow.write(json, held);
            }
            json.writeEndArray();
            WireWriter.messages(json, "warnings", List.of());
            json.writeEndObject();
        });
    }

    /** Masked: it is about a customer. */
    @Override
    public String toString() {
        return "CustomerPromotions[" + promotions.size() + "]";
    }
}
