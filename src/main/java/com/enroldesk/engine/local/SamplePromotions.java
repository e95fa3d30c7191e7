package com.enroldesk.engine.local;

import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The sample's programs and promotions: every type and state, limits of one, two and none, one about to end. */
final class SamplePromotions {
    static final ProgramId SUNRISE = new ProgramId("469");
    static final ProgramId HARBOUR = new ProgramId("699");
    static final ProgramId PEAK = new ProgramId("2607");

    /** What the sample list is enrolled in; each customer may have it once. */
    static final PromotionId MONSOON = new PromotionId("56799");

    /** Twice for each customer. */
    static final PromotionId BIRTHDAY = new PromotionId("56800");

    static final PromotionId PASS = new PromotionId("81001");

    static final List<Program> PROGRAMS = List.of(
            new Program(SUNRISE, "Sunrise Rewards"),
            new Program(HARBOUR, "Harbour Club"),
            new Program(PEAK, "Peak Outdoor Circle"));

    /** As printed by the vendor for the bulk calls (contract 2.1); the first is the usual one. */
    static final List<String> SOURCES = List.of(
            "INSTORE",
            "ECOMMERCE",
            "WEBSITE",
            "MOBILE_APP",
            "FACEBOOK",
            "LINE",
            "WEB_ENGAGE",
            "MARTJACK",
            "TMALL",
            "TAOBAO",
            "JD",
            "ALL");

    private static final int NO_LIMIT = 0;

    private final Instant now;

    SamplePromotions(Instant now) {
        this.now = now;
    }

    List<Promotion> all() {
        return List.of(
                live(MONSOON, SUNRISE, "Monsoon Double", "MONSOON-DOUBLE", 1),
                live(BIRTHDAY, SUNRISE, "Birthday Treat", "BIRTHDAY-TREAT", 2),
                live(id(56801), SUNRISE, "Everyday Bonus", "EVERYDAY", NO_LIMIT),
                of(
                        56802,
                        SUNRISE,
                        "Last Call Weekend",
                        "LAST-CALL",
                        PromotionType.LOYALTY,
                        PromotionState.LIVE,
                        -12,
                        2),
                of(56803, SUNRISE, "Winter Warm-up", "WINTER", PromotionType.LOYALTY, PromotionState.UPCOMING, 30, 90),
                of(
                        56804,
                        SUNRISE,
                        "Summer Splash",
                        "SUMMER",
                        PromotionType.LOYALTY,
                        PromotionState.COMPLETED,
                        -120,
                        -30),
                of(56805, SUNRISE, "Paused Perks", "PAUSED", PromotionType.LOYALTY, PromotionState.INACTIVE, -10, 300),
                live(id(74116), HARBOUR, "Harbour Welcome", "HARBOUR-WELCOME", 1),
                of(
                        74117,
                        HARBOUR,
                        "Harbour Stamps",
                        "STAMPS",
                        PromotionType.LOYALTY_EARNING,
                        PromotionState.LIVE,
                        -60,
                        700),
                of(
                        74118,
                        HARBOUR,
                        "Free Coffee Friday",
                        "COFFEE",
                        PromotionType.GENERIC,
                        PromotionState.LIVE,
                        -60,
                        700),
                live(id(74119), HARBOUR, "Members’ Evening", "", NO_LIMIT),
                live(PASS, PEAK, "Peak Season Pass", "PEAK-PASS", 2),
                of(
                        81002,
                        PEAK,
                        "Trail Badge",
                        "TRAIL",
                        PromotionType.LOYALTY_EARNING,
                        PromotionState.UPCOMING,
                        14,
                        200),
                of(81003, PEAK, "Gear Trade-in", "GEAR", PromotionType.GENERIC, PromotionState.COMPLETED, -400, -40),
                of(
                        81004,
                        PEAK,
                        "Summit Club",
                        "SUMMIT",
                        PromotionType.LOYALTY_EARNING,
                        PromotionState.INACTIVE,
                        -90,
                        90));
    }

    private Promotion live(PromotionId id, ProgramId program, String name, String identifier, int limit) {
        OptionalInt perCustomer = limit == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(limit);
        return promotion(
                id, program, name, identifier, PromotionType.LOYALTY, PromotionState.LIVE, -60, 700, perCustomer);
    }

    /** One issual per customer, which is the vendor's default. */
    private Promotion of(
            int id,
            ProgramId program,
            String name,
            String identifier,
            PromotionType type,
            PromotionState state,
            int firstDay,
            int lastDay) {
        return promotion(id(id), program, name, identifier, type, state, firstDay, lastDay, OptionalInt.of(1));
    }

    private Promotion promotion(
            PromotionId id,
            ProgramId program,
            String name,
            String identifier,
            PromotionType type,
            PromotionState state,
            int firstDay,
            int lastDay,
            OptionalInt limit) {
        return new Promotion(
                id,
                program,
                name,
                identifier,
                type,
                state,
                state != PromotionState.INACTIVE,
                Optional.of(now.plus(Duration.ofDays(firstDay))),
                Optional.of(now.plus(Duration.ofDays(lastDay))),
                limit);
    }

    private static PromotionId id(int number) {
        return new PromotionId(Integer.toString(number));
    }
}
