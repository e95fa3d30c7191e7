package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.journal.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vendor's server as it truly is: who is a customer, what each was given and by which of our requests. */
final class Server {
    static final String PROGRAM = "469";
    static final String PROMOTION = "56799";

    /**
     * One thing given.
     *
     * @param row the row of the journal that it was for; 0 for what somebody else gave before our time
     */
    record Given(String customer, String earnedId, String issualId, Instant at, long row, long attempt, String key) {}

    /**
     * What the server answers about one customer.
     *
     * @param code of an error, or with {@code warned} of a warning; empty for a success
     * @param revoked what was taken back
     */
    record Item(String customer, String earnedId, String issualId, String code, boolean warned, List<String> revoked) {
        boolean failed() {
            return !code.isEmpty() && !warned;
        }

        boolean done() {
            return code.isEmpty();
        }

        static Item error(String code) {
            return new Item("", "", "", code, false, List.of());
        }
    }

    private final World world;
    private final Traits traits;
    final List<Given> given = new ArrayList<>();
    final Set<String> revoked = new HashSet<>();
    /** Rows to whom the server truly said no, by what it said last. */
    final Map<Long, String> refusals = new HashMap<>();

    private final Set<String> done = new HashSet<>();
    private long next = 100_001;

    Server(World world, Traits traits) {
        this.world = world;
        this.traits = traits;
        for (int i = 0; i < traits.customers(); i++) {
            if (world.chance.in(0.1)) {
                world.fired(FaultKind.HELD_BEFORE);
                Instant at = World.START.minusSeconds(world.chance.between(5 * 86_400, 40 * 86_400));
                given.add(new Given(id(i), earned(), Long.toString(next + 500_000), at, 0, 0, ""));
                next++;
            }
        }
    }

    static String id(int index) {
        return Integer.toString(7001 + index);
    }

    /** @param index of a customer, or beyond the last one for somebody whom the server does not know */
    static String value(IdentifierKind kind, int index) {
        return switch (kind) {
            case ID -> id(index);
            case MOBILE -> Long.toString(919_876_000_001L + index);
            case EMAIL -> "Guest" + index + "@example.org";
        };
    }

    static String key(IdentifierKind kind, String value) {
        return kind.letter() + (kind == IdentifierKind.EMAIL ? value.toLowerCase(Locale.ROOT) : value);
    }

    /** The customer's id; empty for nobody. */
    String find(IdentifierKind kind, String value) {
        String key = key(kind, value);
        for (int i = 0; i < traits.customers(); i++) {
            if (key(kind, value(kind, i)).equals(key)) {
                return id(i);
            }
        }
        return "";
    }

    /** The customer whom a ledger key names; empty for nobody. */
    String customerOf(String key) {
        return find(IdentifierKind.ofLetter(key.charAt(0)), key.substring(1));
    }

    List<Given> held(String customer) {
        return given.stream()
                .filter(one -> one.customer().equals(customer) && !revoked.contains(one.earnedId()))
                .toList();
    }

    private String earned() {
        return traits.action() == Action.ENROL ? "" : Long.toString(next);
    }

    /**
     * Carries a request out.
     *
     * @param most how many of its customers
     */
    List<Item> carryOut(Permit permit, int most) {
        if (permit.action() == Action.TAKE_BACK) {
            return takeBack(permit, most);
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Math.min(most, permit.size()); i++) {
            Item item = give(permit, i);
            items.add(item);
            if (!item.done()) {
                world.note(() -> "the server says no: " + item + " for attempt " + permit.attempt());
                refusals.put(permit.enrolment(i).value(), item.code());
            }
        }
        return items;
    }

    private Item give(Permit permit, int index) {
        String customer = find(permit.kind(), permit.value(index));
        if (customer.isEmpty()) {
            world.fired(FaultKind.UNKNOWN_CUSTOMER);
            return Item.error("8015");
        }
        if (traits.limit() > 0 && held(customer).size() >= traits.limit()) {
            world.fired(FaultKind.LIMIT_REACHED);
            return new Item(customer, "", "", "8890", true, List.of());
        }
        if (!world.calm() && world.chance.in(0.08)) {
            world.fired(FaultKind.ITEM_ERROR);
            return Item.error("8896");
        }
        String key = key(permit.kind(), permit.value(index));
        long row = permit.enrolment(index).value();
        once(permit.attempt() + " gives to " + row);
        String issual = Long.toString(next + 500_000);
        Given one = new Given(customer, earned(), issual, world.serverTime(), row, permit.attempt(), key);
        next++;
        given.add(one);
        world.promise().counted(key);
        world.note(() -> "the server gives " + one);
        return new Item(customer, traits.baseShape() ? "" : one.earnedId(), issual, "", false, List.of());
    }

    private List<Item> takeBack(Permit permit, int most) {
        Map<String, List<Integer>> holders = new LinkedHashMap<>();
        for (int i = 0; i < permit.size(); i++) {
            holders.computeIfAbsent(permit.value(i), _ -> new ArrayList<>()).add(i);
        }
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> holder : holders.entrySet()) {
            if (items.size() < most) {
                items.add(revoke(permit, holder.getKey(), holder.getValue()));
            }
        }
        return items;
    }

    private Item revoke(Permit permit, String customer, List<Integer> places) {
        List<String> asked = places.stream().map(permit::earnedId).toList();
        Set<String> there = new HashSet<>();
        held(customer).forEach(one -> there.add(one.earnedId()));
        world.note(() -> "the server is to take back " + asked + " for attempt " + permit.attempt());
        boolean fault = !world.calm() && world.chance.in(0.05);
        if (fault || !there.containsAll(asked)) {
            places.forEach(i -> refusals.put(permit.enrolment(i).value(), "8903"));
            return Item.error("8903");
        }
        revoked.addAll(world.slips().contains(Slip.TAKES_BACK_WITHOUT_RECEIPTS) ? there : asked);
        return new Item(customer, "", "", "", false, asked);
    }

    /** One attempt is at most one request on the wire (R4). */
    private void once(String what) {
        if (!done.add(what)) {
            throw new Violation("I2", "attempt " + what + " twice");
        }
    }

    Optional<Given> byNumber(String earnedId, String issualId) {
        return given.stream()
                .filter(one -> earnedId.isEmpty()
                        ? one.issualId().equals(issualId)
                        : one.earnedId().equals(earnedId))
                .findFirst();
    }
}
