package com.enroldesk.engine.wire;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One promotion of the list (contract 7.2), whichever of its fields are there. */
final class PromotionRow {
    private static final Map<String, String> LIMITS = Map.of(
            "issualRestrictions", "MAX_NUMBER_OF_ISSUALS_PER_CUSTOMER",
            "earnRestrictions", "MAX_NUMBER_OF_EARNS_PER_CUSTOMER");

    private PromotionRow() {}

    static Optional<Promotion> read(JsonFields row) {
        String id = Loose.text(row, "id");
        String program = Loose.text(row, "programId");
        if (id.isBlank() || program.isBlank()) {
            return Optional.empty();
        }
        String name = Loose.text(row, "name");
        boolean active = Loose.flag(row, "isActive").orElse(true);
        return Optional.of(new Promotion(
                new PromotionId(id),
                new ProgramId(program),
                name.isBlank() ? id : name,
                Loose.text(row, "identifier"),
                type(Loose.text(row, "pointsOfferType")),
                state(Loose.text(row, "promotionStatus"), active),
                active,
                WireDates.parse(Loose.text(row, "startDate")),
                WireDates.parse(Loose.text(row, "endDate")),
                limit(row)));
    }

    /** By any of the names that the vendor's pages use (contract section 8). */
    static PromotionType type(String word) {
        return switch (word) {
            case "LOYALTY", "DIRECT", "DIRECT_EARN" -> PromotionType.LOYALTY;
            case "LOYALTY_EARNING", "ISSUE_AND_EARN" -> PromotionType.LOYALTY_EARNING;
            case "GENERIC" -> PromotionType.GENERIC;
            default -> PromotionType.OTHER;
        };
    }

    /** A state of the newer pages that is not live is as good as inactive: nobody can be enrolled. */
    private static PromotionState state(String word, boolean active) {
        return switch (word) {
            case "LIVE", "ACTIVE" -> PromotionState.LIVE;
            case "UPCOMING" -> PromotionState.UPCOMING;
            case "COMPLETED", "EXPIRED" -> PromotionState.COMPLETED;
            case "" -> active ? PromotionState.LIVE : PromotionState.INACTIVE;
            default -> PromotionState.INACTIVE;
        };
    }

    private static OptionalInt limit(JsonFields row) {
        Optional<JsonFields> restrictions =
                Loose.object(row, "promotionRestrictions").flatMap(outer -> Loose.object(outer, "restrictions"));
        for (String list : List.of("issualRestrictions", "earnRestrictions")) {
            for (JsonFields entry :
                    restrictions.map(all -> Loose.objects(all, list)).orElse(List.of())) {
                OptionalInt value = Loose.number(entry, "value");
                if (Loose.text(entry, "name").equals(LIMITS.get(list)) && value.orElse(-1) > 0) {
                    return value;
                }
            }
        }
        return OptionalInt.empty();
    }

    static void write(JsonGenerator json, Promotion promotion, String programName) throws IOException {
        json.writeStartObject();
        WireWriter.id(json, "id", promotion.id().value());
        json.writeStringField("name", promotion.name());
        json.writeStringField("promotionStatus", promotion.state().name());
        WireWriter.text(json, "programName", programName);
        json.writeStringField("promotionType", "CUSTOMER");
        WireWriter.id(json, "programId", promotion.program().value());
        WireWriter.text(
                json, "startDate", promotion.start().map(WireDates::printed).orElse(""));
        WireWriter.text(json, "endDate", promotion.end().map(WireDates::printed).orElse(""));
        WireWriter.text(json, "identifier", promotion.identifier());
        json.writeBooleanField("isActive", promotion.active());
        json.writeStringField("pointsOfferType", promotion.type().name());
        json.writeObjectFieldStart("promotionRestrictions");
        json.writeObjectFieldStart("restrictions");
        empty(json, "redemptionRestrictions");
        json.writeArrayFieldStart("issualRestrictions");
        json.writeStartObject();
        json.writeStringField("name", "MAX_NUMBER_OF_ISSUALS_PER_CUSTOMER");
        json.writeNumberField("value", promotion.limitPerCustomer().orElse(-1));
        json.writeEndObject();
        json.writeEndArray();
        empty(json, "earnRestrictions");
        empty(json, "expiryRestrictions");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void empty(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeEndArray();
    }
}
