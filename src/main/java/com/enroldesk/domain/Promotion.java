package com.enroldesk.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A promotion as a backend's catalogue lists it.
 *
 * @param identifier the external text identifier, empty when there is none
 * @param active the backend's switch, which alone does not mean that customers can be enrolled (contract 7.2)
 * @param limitPerCustomer how often one customer may be enrolled; empty when there is no limit
 */
public record Promotion(
        PromotionId id,
        ProgramId program,
        String name,
        String identifier,
        PromotionType type,
        PromotionState state,
        boolean active,
        Optional<Instant> start,
        Optional<Instant> end,
        OptionalInt limitPerCustomer) {

    /** Why customers cannot be enrolled into this promotion at a moment; empty when they can. */
    public Optional<Closed> closedAt(Instant now) {
        if (type != PromotionType.LOYALTY && type != PromotionType.LOYALTY_EARNING) {
            return Optional.of(Closed.WRONG_TYPE);
        }
        if (!active || state == PromotionState.INACTIVE) {
            return Optional.of(Closed.INACTIVE);
        }
        if (state == PromotionState.COMPLETED || end.filter(now::isAfter).isPresent()) {
            return Optional.of(Closed.ENDED);
        }
        if (state == PromotionState.UPCOMING || start.filter(now::isBefore).isPresent()) {
            return Optional.of(Closed.UPCOMING);
        }
        return Optional.empty();
    }

    /** Why a promotion is greyed in a picker. */
    public enum Closed {
        WRONG_TYPE,
        INACTIVE,
        ENDED,
        UPCOMING
    }
}
