package com.enroldesk.ui.shell;

import com.enroldesk.domain.Promotion;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dates;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How a promotion is spoken of, the same in the top bar, the picker and the confirmation. */
public final class Wording {
    private static final long SOON = 14;

    private final Texts texts;
    private final Dates dates;

    public Wording(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** A connection's name as a person reads it. */
    public static String connection(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Such as "ends in 2 days"; empty when the end is far away, past or unknown. */
    public Optional<String> timeLeft(Promotion promotion) {
        return promotion
                .end()
                .filter(end -> end.isAfter(dates.now()))
                .map(dates::daysFromToday)
                .filter(days -> days <= SOON)
                .map(days -> texts.get("promotion.ends", days));
    }

    /** From when to when, as far as it is known. */
    public String span(Promotion promotion) {
        Optional<Instant> start = promotion.start();
        Optional<Instant> end = promotion.end();
        if (start.isPresent() && end.isPresent()) {
            return texts.get("promotion.span", dates.day(start.get()), dates.day(end.get()));
        }
        return end.map(day -> texts.get("promotion.until", dates.day(day)))
                .or(() -> start.map(day -> texts.get("promotion.from", dates.day(day))))
                .orElseGet(() -> texts.get("promotion.noDates"));
    }

    /** How often one customer may be enrolled. */
    public String limit(Promotion promotion) {
        return promotion.limitPerCustomer().isPresent()
                ? texts.get("limit.some", promotion.limitPerCustomer().getAsInt())
                : texts.get("limit.none");
    }

    public String type(Promotion promotion) {
        return switch (promotion.type()) {
            case LOYALTY -> texts.get("promotion.type.loyalty");
            case LOYALTY_EARNING -> texts.get("promotion.type.earning");
            case GENERIC -> texts.get("promotion.type.generic");
            case OTHER -> texts.get("promotion.type.other");
        };
    }

    /** Why nobody can be enrolled into it now; empty when customers can be. */
    public Optional<String> closed(Promotion promotion) {
        return promotion.closedAt(dates.now()).map(closed -> switch (closed) {
            case WRONG_TYPE -> texts.get("promotion.closed.type", type(promotion));
            case INACTIVE -> texts.get("promotion.closed.inactive");
            case ENDED ->
                promotion
                        .end()
                        .map(end -> texts.get("promotion.closed.endedOn", dates.day(end)))
                        .orElseGet(() -> texts.get("promotion.closed.ended"));
            case UPCOMING ->
                promotion
                        .start()
                        .map(start -> texts.get("promotion.closed.startsOn", dates.day(start)))
                        .orElseGet(() -> texts.get("promotion.closed.upcoming"));
        });
    }
}
