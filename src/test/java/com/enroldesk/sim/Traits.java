package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.engine.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one seed's world is like.
 *
 * @param customers how many the server knows
 * @param limit how often the promotion may be given to one customer; 0 for any number
 * @param kind how lists name customers; empty where each row has a kind of its own
 * @param trouble the share of requests that meet a fault
 * @param crashes the share of points at which the program ends
 * @param renews whether a sign-in is made anew without a person
 * @param reversed the server answers requests by mobile or e-mail in reverse
 * @param baseShape replies have no earned ids
 * @param serverAhead how far the server's clock is ahead of true time
 * @param wholeSeconds whether the server's dates are
 */
record Traits(
        int customers,
        int limit,
        Action action,
        Optional<IdentifierKind> kind,
        Limits limits,
        double trouble,
        double crashes,
        double waits,
        boolean renews,
        boolean reversed,
        boolean baseShape,
        Duration serverAhead,
        boolean wholeSeconds) {

    private static final List<IdentifierKind> KINDS = List.of(IdentifierKind.values());

    static Traits of(Chance chance) {
        int customers = 3 + chance.below(8);
        int limit = chance.below(4) == 0 ? 0 : 1 + chance.below(2);
        Action action = chance.in(0.15) ? Action.ENROL : Action.DIRECT_ISSUE;
        Optional<IdentifierKind> kind = chance.in(0.15) ? Optional.empty() : Optional.of(chance.of(KINDS));
        int batch = 1 + chance.below(4);
        int lanes = chance.in(0.5) ? 1 : 2 + chance.below(2);
        OptionalInt perMinute = chance.in(0.3) ? OptionalInt.of(30 + chance.below(300)) : OptionalInt.empty();
        boolean reversed = chance.in(0.1);
        return new Traits(
                customers,
                limit,
                action,
                kind,
                new Limits(batch, batch + chance.below(3), perMinute, lanes, chance.in(0.2)),
                chance.in(0.2) ? 0 : 0.05 + 0.45 * chance.below(100) / 100.0,
                chance.in(0.3) ? 0 : 0.002 + 0.03 * chance.below(100) / 100.0,
                0.05,
                chance.in(0.5),
                reversed,
                chance.in(0.05),
                Duration.ofSeconds(chance.in(0.5) ? 0 : chance.between(-20_000, 20_000)),
                chance.in(0.5));
    }
}
