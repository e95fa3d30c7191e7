package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Permit;
import com.enroldesk.run.SimWire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way to the server and back: what is lost, late, refused or broken on it. */
final class Network implements SimWire {
    private static final List<FaultKind> FAULTS = Arrays.stream(FaultKind.values())
            .filter(kind -> kind.effect() != FaultKind.Effect.ELSEWHERE)
            .toList();
    private static final long DEADLINE = Duration.ofMinutes(2).toNanos();
    private static final long LATEST = World.SETTLE_AFTER.minusSeconds(30).toNanos();

    private final World world;
    private final Store store;
    private final WatchedBooks books;
    private final Map<Permit, Exchange> onTheWay = new HashMap<>();

    Network(World world, Store store, WatchedBooks books) {
        this.books = books;
        this.world = world;
        this.store = store;
    }

    Exchange take(Permit permit) {
        Exchange exchange = onTheWay.remove(permit);
        if (exchange == null) {
            throw new Violation("I8", "an answer to a request that never left");
        }
        return exchange;
    }

    @Override
    public void depart(Permit permit) {
        permit.use();
        books.departs(permit);
        requireClaimed(permit);
        world.note(() -> "attempt " + permit.attempt() + " leaves, rows " + rows(permit) + ", " + keys(permit));
        FaultKind fault = fault(permit);
        if (fault != null) {
            world.fired(fault);
        }
        boolean giving = permit.action() != Action.TAKE_BACK;
        boolean late = fault != null && fault.effect() == FaultKind.Effect.LATE;
        boolean takesEffect = fault == null || fault.effect() != FaultKind.Effect.NONE;
        if (giving && leaves(fault)) {
            for (int i = 0; i < permit.size(); i++) {
                world.promise().requireMayBeSent(Server.key(permit.kind(), permit.value(i)));
            }
        }
        Exchange exchange = new Exchange(permit, fault, world.now() + latency(fault));
        onTheWay.put(permit, exchange);
        if (!takesEffect && !(fault == FaultKind.BUSY && world.slips(Slip.SERVER_APPLIES_PART_OF_429))) {
            return;
        }
        long room = late ? LATEST : exchange.answeredAt - world.now();
        if (giving) {
            keys(permit).forEach(key -> world.promise().coming(key, 1));
        }
        world.at(world.now() + world.chance.between(late ? room / 20 : 0, room), () -> arrive(exchange, giving));
    }

    /** Somebody pulls a lever while requests are on their way. */
    void pulled(boolean stop) {
        for (Exchange exchange : onTheWay.values()) {
            exchange.stopped |= stop;
            exchange.paused |= !stop;
        }
    }

    private void arrive(Exchange exchange, boolean giving) {
        Permit permit = exchange.permit;
        if (giving) {
            keys(permit).forEach(key -> world.promise().coming(key, -1));
        }
        boolean part = exchange.fault == FaultKind.ERROR_AFTER_PART || exchange.fault == FaultKind.BUSY;
        exchange.items = world.server.carryOut(permit, part ? (permit.size() + 1) / 2 : permit.size());
        if (world.slips(Slip.LIBRARY_RETRIES_ONCE) && exchange.fault == FaultKind.LOST_AFTER_EFFECT) {
            world.server.carryOut(permit, permit.size());
        }
    }

    private static List<Long> rows(Permit permit) {
        List<Long> rows = new ArrayList<>();
        for (int i = 0; i < permit.size(); i++) {
            rows.add(permit.enrolment(i).value());
        }
        return rows;
    }

    private static List<String> keys(Permit permit) {
        List<String> keys = new ArrayList<>(permit.size());
        for (int i = 0; i < permit.size(); i++) {
            keys.add(Server.key(permit.kind(), permit.value(i)));
        }
        return keys;
    }

    /** No byte leaves before its claim would survive a power cut (I8). */
    private void requireClaimed(Permit permit) {
        try {
            if (!store.isDurable(permit.attempt()) && !carelessOfSyncs()) {
                throw new Violation("I8", "attempt " + permit.attempt() + " leaves before its claim is durable");
            }
        } catch (Problem unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What these do is to show by its effects. */
    private boolean carelessOfSyncs() {
        return world.slips(Slip.COMMITS_ARE_NOT_SYNCED) || world.slips(Slip.SENDS_BEFORE_THE_JOURNAL);
    }

    private @Nullable FaultKind fault(Permit permit) {
        if (world.calm() || !world.chance.in(world.traits.trouble())) {
            return null;
        }
        FaultKind fault = world.chance.of(FAULTS);
        boolean byId = permit.kind() == IdentifierKind.ID;
        boolean possible = switch (fault) {
            // Nothing in a reply by mobile or e-mail tells a stranger, or another order, from the truth.
            case ITEM_OF_A_STRANGER, ITEMS_REORDERED -> byId;
            // Of two who were refused alike nobody can tell that one is there twice.
            case ITEM_REPEATED -> permit.size() > 1 && byId;
            default -> true;
        };
        return possible ? fault : null;
    }

    static boolean leaves(@Nullable FaultKind fault) {
        if (fault == null) {
            return true;
        }
        return switch (fault) {
            case NAME_NOT_FOUND, CONNECTION_REFUSED, CONNECT_TIMEOUT, NOT_TRUSTED, NOT_SECURE, PROXY_REFUSES -> false;
            default -> true;
        };
    }

    private long latency(@Nullable FaultKind fault) {
        if (fault == null) {
            return world.chance.between(5_000_000, 800_000_000);
        }
        return switch (fault) {
            case TIMEOUT_WITHOUT_EFFECT, TIMEOUT_AFTER_EFFECT, TIMEOUT_THEN_LATE_EFFECT, REPLY_STALLS -> DEADLINE;
            case CONNECT_TIMEOUT -> Duration.ofSeconds(10).toNanos();
            default -> world.chance.between(5_000_000, 5_000_000_000L);
        };
    }

    @Override
    public @Nullable Permit answered(List<Permit> inFlight, Duration most) {
        books.awaits();
        world.turn();
        Exchange first = inFlight.stream()
                .map(permit -> Objects.requireNonNull(onTheWay.get(permit)))
                .min(Comparator.comparingLong(exchange -> exchange.answeredAt))
                .orElseThrow();
        long wait = Math.max(0, first.answeredAt - world.now());
        if (wait > most.toNanos()) {
            world.pass(most.toNanos());
            return null;
        }
        world.pass(wait);
        world.turn();
        return first.permit;
    }
}
