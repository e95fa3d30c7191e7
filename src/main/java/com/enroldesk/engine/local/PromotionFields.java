package com.enroldesk.engine.local;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.engine.wire.JsonFields;
import com.enroldesk.engine.wire.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Checks the fields of one promotion of a catalogue file. */
final class PromotionFields {
    /** The vendor's own bound (contract section 8); -1 is its word for no limit. */
    private static final long HIGHEST_LIMIT = 100;

    private PromotionFields() {}

    static Promotion read(String place, JsonFields fields) throws Malformed {
        return new Promotion(
                new PromotionId(Long.toString(CustomerFields.id(place + ".id", fields.id("id")))),
                new ProgramId(Long.toString(CustomerFields.id(place + ".programId", fields.id("programId")))),
                required(fields, "name"),
                fields.text("identifier"),
                type(fields),
                state(fields),
                fields.flag("isActive").orElseThrow(() -> fields.wrong("isActive", "missing")),
                moment(fields, "startDate"),
                moment(fields, "endDate"),
                limit(fields));
    }

    static String required(JsonFields fields, String name) throws Malformed {
        String text = fields.text(name);
        if (text.isBlank()) {
            throw fields.wrong(name, "missing");
        }
        return text;
    }

    /** By any of the names that the vendor's pages use (contract section 8). */
    private static PromotionType type(JsonFields fields) throws Malformed {
        return switch (required(fields, "pointsOfferType")) {
            case "LOYALTY", "DIRECT", "DIRECT_EARN" -> PromotionType.LOYALTY;
            case "LOYALTY_EARNING", "ISSUE_AND_EARN" -> PromotionType.LOYALTY_EARNING;
            case "GENERIC" -> PromotionType.GENERIC;
            default -> throw fields.wrong("pointsOfferType", "not LOYALTY, LOYALTY_EARNING or GENERIC");
        };
    }

    private static PromotionState state(JsonFields fields) throws Malformed {
        return switch (required(fields, "promotionStatus")) {
            case "LIVE" -> PromotionState.LIVE;
            case "UPCOMING" -> PromotionState.UPCOMING;
            case "COMPLETED" -> PromotionState.COMPLETED;
            case "INACTIVE" -> PromotionState.INACTIVE;
            default -> throw fields.wrong("promotionStatus", "not LIVE, UPCOMING, COMPLETED or INACTIVE");
        };
    }

    private static Optional<Instant> moment(JsonFields fields, String name) throws Malformed {
        String text = fields.text(name);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw fields.wrong(name, "not a moment such as 2026-01-01T00:00Z");
        }
    }

    private static OptionalInt limit(JsonFields fields) throws Malformed {
        OptionalLong limit = fields.whole("maxIssualsPerCustomer");
        if (limit.isEmpty() || limit.getAsLong() == -1) {
            return OptionalInt.empty();
        }
        if (limit.getAsLong() < 1 || limit.getAsLong() > HIGHEST_LIMIT) {
            throw fields.wrong("maxIssualsPerCustomer", "not 1 to " + HIGHEST_LIMIT + ", or -1 for no limit");
        }
        return OptionalInt.of((int) limit.getAsLong());
    }
}
