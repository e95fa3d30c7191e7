package com.enroldesk.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No customer gets a second send that could count unless a person orders it (P1). A customer whom lists name by two identifiers
 * is two customers to the program (R15), so their sends are counted together.
 */
final class Promise {
    private final World world;
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Integer> coming = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    Promise(World world) {
        this.world = world;
    }

    /** A named person lets a customer be sent once more. */
    void order(String key) {
        world.note(() -> "a person lets " + key + " be sent once more");
        orders.merge(key, 1, Integer::sum);
    }

    int orders(String key) {
        return orders.getOrDefault(key, 0);
    }

    /** A request for the customer took effect. */
    void counted(String key) {
        counted.merge(key, 1, Integer::sum);
    }

    /** A request for the customer is on its way and will take effect, by one more or, when it has, by one less. */
    void coming(String key, int more) {
        coming.merge(key, more, Integer::sum);
    }

    /** A list or a correction names a customer. */
    void named(String key) {
        named.computeIfAbsent(customer(key), _ -> new HashSet<>()).add(key);
    }

    private String customer(String key) {
        String customer = world.server.customerOf(key);
        return customer.isEmpty() ? key : customer;
    }

    void requireMayBeSent(String key) {
        Set<String> keys = named.getOrDefault(customer(key), Set.of());
        int before = 0;
        int allowed = keys.size() - 1;
        for (String one : keys) {
            before += counted.getOrDefault(one, 0) + coming.getOrDefault(one, 0);
            allowed += orders(one);
        }
        if (before > allowed) {
            throw new Violation("I2", "a customer who was enrolled is sent again without an order");
        }
    }

    /** Customers whom lists named by more than one identifier. */
    Set<String> twofold() {
        List<String> found = new ArrayList<>();
        named.forEach((customer, keys) -> {
            if (keys.size() > 1) {
                found.add(customer);
            }
        });
        return Set.copyOf(found);
    }
}
