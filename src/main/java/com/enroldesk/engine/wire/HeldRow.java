package com.enroldesk.engine.wire;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One promotion of a customer's (contract 7.6): what was issued strictly, everything else as far as it is there. */
final class HeldRow {
    private static final String RESTRICTIONS = "promotionRestriction";

    private HeldRow() {}

    static CustomerPromotions.Held read(JsonFields row) throws Malformed {
        String id = row.id("promotionId");
        if (id.isEmpty()) {
            throw row.wrong("promotionId", "missing");
        }
        Optional<List<JsonFields>> told = row.objects("customerPromotionTimelines");
        List<JsonFields> timelines = told.orElse(List.of());
        List<Holdings.Issued> issued = new ArrayList<>();
        for (JsonFields timeline : timelines) {
            issued(timeline, issued);
        }
        OptionalInt used = ofCustomer(row, "currentCustomerUsage");
        if (told.isEmpty() && used.isEmpty()) {
            // Silence is no proof that there is nothing: a doubt must not end by it.
            throw row.wrong("customerPromotionTimelines", "missing");
        }
        if (used.orElse(0) > Math.max(timelines.size(), issued.size())) {
            throw row.wrong("customerPromotionTimelines", "fewer than were used");
        }
        OptionalInt limit = ofCustomer(row, "maxLimit");
        return new CustomerPromotions.Held(
                new ProgramId(row.id("programId")),
                new PromotionId(id),
                Loose.text(row, "promotionName"),
                limit.orElse(-1) > 0 ? limit : OptionalInt.empty(),
                issued);
    }

    private static void issued(JsonFields timeline, List<Holdings.Issued> issued) throws Malformed {
        String enrolment = timeline.id("enrollmentId");
        List<JsonFields> details = timeline.objects("issuedDetails").orElse(List.of());
        for (JsonFields detail : details) {
            String earned = detail.id("issualId");
            if (earned.isEmpty()) {
                throw detail.wrong("issualId", "missing");
            }
            issued.add(new Holdings.Issued(earned, enrolment, WireDates.parse(Loose.text(detail, "issualDate"))));
        }
        if (details.isEmpty()) {
            issued.add(new Holdings.Issued("", enrolment, WireDates.parse(Loose.text(timeline, "enrollmentDate"))));
        }
    }

    private static OptionalInt ofCustomer(JsonFields row, String field) {
        List<JsonFields> restrictions = Loose.object(row, RESTRICTIONS)
                .map(all -> Loose.objects(all, "issualRestrictions"))
                .orElse(List.of());
        for (JsonFields entry : restrictions) {
            if (Loose.text(entry, "kpi").equals("NUMBER_OF_ISSUALS")
                    && Loose.text(entry, "limitOn").equals("CUSTOMER")) {
                return Loose.number(entry, field);
            }
        }
        return OptionalInt.empty();
    }

    static void write(JsonGenerator json, CustomerPromotions.Held held) throws IOException {
        json.writeStartObject();
        WireWriter.id(json, "promotionId", held.promotion().value());
        json.writeStringField("promotionName", held.name());
        WireWriter.id(json, "programId", held.program().value());
        json.writeObjectFieldStart(RESTRICTIONS);
        json.writeArrayFieldStart("issualRestrictions");
        json.writeStartObject();
        json.writeStringField("kpi", "NUMBER_OF_ISSUALS");
        json.writeStringField("maxLimit", Integer.toString(held.limit().orElse(-1)));
        json.writeStringField(
                "currentCustomerUsage", Integer.toString(held.issued().size()));
        json.writeStringField("limitOn", "CUSTOMER");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayFieldStart("customerPromotionTimelines");
        for (Holdings.Issued issued : held.issued()) {
            timeline(json, issued);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void timeline(JsonGenerator json, Holdings.Issued issued) throws IOException {
        String at = issued.at().map(WireDates::printedInFull).orElse("");
        json.writeStartObject();
        WireWriter.text(json, "enrollmentDate", at);
        WireWriter.id(json, "enrollmentId", issued.issualId());
        json.writeArrayFieldStart("issuedDetails");
        if (!issued.earnedId().isEmpty()) {
            json.writeStartObject();
            WireWriter.id(json, "issualId", issued.earnedId());
            WireWriter.text(json, "issualDate", at);
            json.writeNumberField("redeemedCount", 0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
