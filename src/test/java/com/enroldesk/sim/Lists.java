package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Format;
import com.enroldesk.intake.ListRow;
import com.enroldesk.intake.Mapping;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.plan.Planner;
import com.enroldesk.plan.Target;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Lists of a history, and the real planner's word on them. */
final class Lists {
    static final String SOURCE = "INSTORE";
    private static final List<IdentifierKind> KINDS = List.of(IdentifierKind.values());

    private final World world;
    private final Promotion promotion;

    Lists(World world) {
        this.world = world;
        int limit = world.traits.limit();
        this.promotion = new Promotion(
                new PromotionId(Server.PROMOTION),
                new ProgramId(Server.PROGRAM),
                "Monsoon",
                "MONSOON",
                PromotionType.LOYALTY,
                PromotionState.LIVE,
                true,
                Optional.empty(),
                Optional.empty(),
                limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit));
    }

    /** Values as a person would have them in a list, some of them twice and some of nobody. */
    List<String> values() {
        int size = 1 + world.chance.below(7);
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (!values.isEmpty() && world.chance.in(0.06)) {
                world.fired(FaultKind.DUPLICATE_IN_LIST);
                values.add(values.get(world.chance.below(values.size())));
            } else {
                values.add(value());
            }
        }
        return values;
    }

    String value() {
        IdentifierKind kind = world.traits.kind().orElseGet(() -> world.chance.of(KINDS));
        boolean nobody = world.chance.in(0.08);
        int index = nobody
                ? world.traits.customers() + world.chance.below(3)
                : world.chance.below(world.traits.customers());
        return Server.value(kind, index);
    }

    Mapping mapping() {
        return new Mapping(0, world.traits.kind(), Optional.of("IN"), OptionalInt.empty(), SOURCE);
    }

    RunOrder order(Optional<String> again) {
        return new RunOrder(
                "sim",
                "Sim",
                Optional.empty(),
                "Default",
                promotion,
                world.traits.action(),
                "list.csv",
                "00",
                List.of("Customer"),
                0,
                world.traits.kind(),
                Optional.of("IN"),
                SOURCE,
                world.traits.limits().preferredBatch(),
                again,
                "Tess");
    }

    List<FrozenRow> plan(List<String> values, RunOrder order, Store store) throws Problem {
        List<FrozenRow> rows = new ArrayList<>();
        try (CustomerList list = new InMemory(values)) {
            Target target = new Target(order.endpoint(), promotion, order.action());
            Plan plan = Planner.plan(
                    list,
                    mapping(),
                    target,
                    Set.of(),
                    Map.of(),
                    order.again().isPresent(),
                    world.slips(Slip.SECOND_RUN_IGNORES_LEDGER) ? Ledger.EMPTY : ledger(order, store),
                    ZoneOffset.UTC);
            for (int i = 0; i < plan.size(); i++) {
                PlannedRow row = plan.row(i);
                boolean twice = world.slips(Slip.DOES_NOT_DEDUPLICATE)
                        && row.leftOut()
                                .filter(why -> why.code() == ReasonCode.DUPLICATE_IN_LIST)
                                .isPresent();
                rows.add(new FrozenRow(
                        row.line(),
                        row.text(),
                        row.identifier(),
                        row.source(),
                        row.cells(),
                        twice ? Optional.empty() : row.leftOut()));
            }
        }
        return rows;
    }

    private static Ledger ledger(RunOrder order, Store store) {
        return new Ledger() {
            @Override
            public boolean isEmpty(String endpoint, PromotionId id, Action action) throws Problem {
                return !store.anyLive();
            }

            @Override
            public Map<String, Standing> standing(
                    String endpoint, PromotionId id, Action action, Collection<String> keys) throws Problem {
                return store.standing(order, keys);
            }
        };
    }

    private record InMemory(List<String> values) implements CustomerList {
        @Override
        public String name() {
            return "list.csv";
        }

        @Override
        public Format format() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> columns() {
            return List.of("Customer");
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public ListRow row(int index) {
            return new ListRow(index + 2, List.of(values.get(index)), Optional.empty());
        }

        @Override
        public String sha256() {
            return "00";
        }

        @Override
        public void close() {}
    }
}
