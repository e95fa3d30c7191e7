package com.enroldesk.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several patterns of digits as one table: a walk over the digits tells which of them match, a few nanoseconds for a telephone
 * number. Immutable; any thread.
 */
final class DigitAutomaton {
    private static final int DEAD = 0;
    private static final int START = 1;

    private final short[] next;
    private final int[] matched;

    private DigitAutomaton(short[] next, int[] matched) {
        this.next = next;
        this.matched = matched;
    }

    /** Bits of the patterns, by their place in the list, that match all digits from an index on. */
    int match(String digits, int from) {
        int state = START;
        for (int i = from; i < digits.length() && state != DEAD; i++) {
            state = next[10 * state + digits.charAt(i) - '0'];
        }
        return matched[state];
    }

    /** Whether a pattern matches at least one digit from an index on, whatever follows. */
    boolean begins(String digits, int from) {
        int state = START;
        for (int i = from; i < digits.length(); i++) {
            state = next[10 * state + digits.charAt(i) - '0'];
            if (matched[state] != 0) {
                return true;
            }
        }
        return false;
    }

    static DigitAutomaton of(List<DigitPattern> patterns) {
        Builder builder = new Builder();
        int start = builder.state();
        for (int i = 0; i < patterns.size(); i++) {
            int own = builder.state();
            builder.skips.get(start).set(own);
            builder.labels.merge(builder.add(patterns.get(i), own), 1 << i, (a, b) -> a | b);
        }
        return builder.table(start);
    }

    /** The patterns as states with several next ones each, and those made unambiguous. */
    private static final class Builder {
        private record Edge(int set, int target) {}

        private final List<BitSet> skips = new ArrayList<>();
        private final List<List<Edge>> edges = new ArrayList<>();
        private final Map<Integer, Integer> labels = new HashMap<>();
        private final Map<BitSet, Integer> numbers = new HashMap<>();
        private final List<BitSet> sets = new ArrayList<>();

        int state() {
            skips.add(new BitSet());
            edges.add(new ArrayList<>());
            return edges.size() - 1;
        }

        /** Adds a pattern behind a state and gives the state after it. */
        int add(DigitPattern pattern, int from) {
            return switch (pattern) {
                case DigitPattern.Digit(int set) -> {
                    int to = state();
                    edges.get(from).add(new Edge(set, to));
                    yield to;
                }
                case DigitPattern.Sequence(var parts) -> {
                    int to = from;
                    for (DigitPattern part : parts) {
                        to = add(part, to);
                    }
                    yield to;
                }
                case DigitPattern.Choice(var options) -> {
                    int to = state();
                    for (DigitPattern option : options) {
                        int own = state();
                        skips.get(from).set(own);
                        skips.get(add(option, own)).set(to);
                    }
                    yield to;
                }
                case DigitPattern.Repeat(var part, int least, int most) -> {
                    int to = from;
                    int end = state();
                    for (int i = 0; i < most; i++) {
                        if (i >= least) {
                            skips.get(to).set(end);
                        }
                        to = add(part, to);
                    }
                    skips.get(to).set(end);
                    yield end;
                }
            };
        }

        DigitAutomaton table(int start) {
            number(new BitSet());
            BitSet first = new BitSet();
            first.set(start);
            number(closed(first));
            List<Integer> table = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                for (int digit = 0; digit < 10; digit++) {
                    table.add(number(after(sets.get(i), digit)));
                }
            }
            if (sets.size() > Short.MAX_VALUE) {
                throw new IllegalArgumentException("too many states: " + sets.size());
            }
            short[] next = new short[table.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = table.get(i).shortValue();
            }
            int[] matched = sets.stream()
                    .mapToInt(set ->
                            set.stream().map(s -> labels.getOrDefault(s, 0)).reduce(0, (a, b) -> a | b))
                    .toArray();
            return new DigitAutomaton(next, matched);
        }

        private int number(BitSet set) {
            Integer known = numbers.get(set);
            if (known != null) {
                return known;
            }
            numbers.put(set, sets.size());
            sets.add(set);
            return sets.size() - 1;
        }

        private BitSet after(BitSet set, int digit) {
            BitSet after = new BitSet();
            set.stream().forEach(state -> {
                for (Edge edge : edges.get(state)) {
                    if ((edge.set >> digit & 1) == 1) {
                        after.set(edge.target);
                    }
                }
            });
            return closed(after);
        }

        private BitSet closed(BitSet set) {
            Deque<Integer> open = new ArrayDeque<>(set.stream().boxed().toList());
            while (!open.isEmpty()) {
                skips.get(open.pop()).stream().filter(skip -> !set.get(skip)).forEach(skip -> {
                    set.set(skip);
                    open.push(skip);
                });
            }
            return set;
        }
    }
}
