package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with a promotion, and when (contract 7.2, section 8). */
final class PromotionTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Optional<Instant> BEFORE = Optional.of(NOW.minusMillis(1));
    private static final Optional<Instant> AT = Optional.of(NOW);
    private static final Optional<Instant> AFTER = Optional.of(NOW.plusMillis(1));

    private static Promotion promotion(
            PromotionType type, PromotionState state, boolean active, Optional<Instant> start, Optional<Instant> end) {
        return new Promotion(
                new PromotionId("7"),
                new ProgramId("469"),
                "Monsoon Double",
                "MONSOON",
                type,
                state,
                active,
                start,
                end,
                OptionalInt.of(1));
    }

    private static Optional<Promotion.Closed> closed(PromotionState state, boolean active) {
        return promotion(PromotionType.LOYALTY, state, active, Optional.empty(), Optional.empty())
                .closedAt(NOW);
    }

    private static Optional<Promotion.Closed> closed(Optional<Instant> start, Optional<Instant> end) {
        return promotion(PromotionType.LOYALTY, PromotionState.LIVE, true, start, end)
                .closedAt(NOW);
    }

    @ParameterizedTest
    @CsvSource({"LOYALTY, false", "LOYALTY_EARNING, false", "GENERIC, true", "OTHER, true"})
    void onlyTwoTypesTakeCustomers(PromotionType type, boolean wrong) {
        Promotion promotion = promotion(type, PromotionState.LIVE, true, Optional.empty(), Optional.empty());
        assertThat(promotion.closedAt(NOW))
                .isEqualTo(wrong ? Optional.of(Promotion.Closed.WRONG_TYPE) : Optional.empty());
    }

    @Test
    void theSwitchAloneDoesNotMeanThatCustomersCanBeEnrolled() {
        assertThat(closed(PromotionState.LIVE, true)).isEmpty();
        assertThat(closed(PromotionState.LIVE, false)).contains(Promotion.Closed.INACTIVE);
        assertThat(closed(PromotionState.INACTIVE, true)).contains(Promotion.Closed.INACTIVE);
        assertThat(closed(PromotionState.COMPLETED, true)).contains(Promotion.Closed.ENDED);
        assertThat(closed(PromotionState.UPCOMING, true)).contains(Promotion.Closed.UPCOMING);
    }

    @Test
    void itIsOpenFromItsFirstMomentToItsLast() {
        assertThat(closed(BEFORE, AFTER)).isEmpty();
        assertThat(closed(AT, AT)).isEmpty();
        assertThat(closed(AFTER, Optional.empty())).contains(Promotion.Closed.UPCOMING);
        assertThat(closed(Optional.empty(), BEFORE)).contains(Promotion.Closed.ENDED);
        assertThat(closed(AFTER, BEFORE)).contains(Promotion.Closed.ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "LOYALTY, DIRECT_ISSUE, DIRECT_ISSUE",
        "LOYALTY_EARNING, ENROL, ENROL ISSUE",
        "GENERIC, DIRECT_ISSUE, DIRECT_ISSUE",
        "OTHER, DIRECT_ISSUE, DIRECT_ISSUE"
    })
    void eachTypeHasAUsualActionAndThoseThatSuitIt(PromotionType type, Action usual, String suiting) {
        assertThat(Action.usualFor(type)).isEqualTo(usual);
        List<Action> suits = List.of(Action.values()).stream()
                .filter(action -> action.suits(type))
                .toList();
        assertThat(suits.stream().map(Action::name)).containsExactly(suiting.split(" "));
    }

    @Test
    void aRequestToEnrolOrToIssueCarriesAHundred() {
        assertThat(Action.ENROL.mostCustomers()).isEqualTo(100);
        assertThat(Action.ISSUE.mostCustomers()).isEqualTo(100);
        assertThat(Action.DIRECT_ISSUE.mostCustomers()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Action.TAKE_BACK.mostCustomers()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aCatalogueFindsAPromotionOnlyInItsProgram() {
        Promotion promotion =
                promotion(PromotionType.LOYALTY, PromotionState.LIVE, true, Optional.empty(), Optional.empty());
        Program program = new Program(new ProgramId("469"), "Default");
        Catalogue catalogue = new Catalogue(List.of(program), List.of(promotion), List.of("INSTORE"));
        assertThat(catalogue.program(new ProgramId("469"))).contains(program);
        assertThat(catalogue.program(new ProgramId("470"))).isEmpty();
        assertThat(catalogue.promotion(new ProgramId("469"), new PromotionId("7")))
                .contains(promotion);
        assertThat(catalogue.promotion(new ProgramId("470"), new PromotionId("7")))
                .isEmpty();
        assertThat(catalogue.promotion(new ProgramId("469"), new PromotionId("8")))
                .isEmpty();
    }

    @Test
    void idsReadAsTheirText() {
        assertThat(new ProgramId("469")).hasToString("469");
        assertThat(new PromotionId("7")).hasToString("7");
    }
}
