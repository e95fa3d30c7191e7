package com.enroldesk.sim;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance of one seed (SplitMix64): the same seed gives the same history on every machine. For one thread. */
final class Chance implements RandomGenerator {
    private static final double UNIT = 0x1.0p-53;
    private long state;

    Chance(long seed) {
        this.state = mixed(seed ^ 0x5DEECE66DL);
    }

    @Override
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean in(double share) {
        return (nextLong() >>> 11) * UNIT < share;
    }

    /** From zero up to, without, a bound. */
    int below(int bound) {
        return (int) Math.floorMod(nextLong() >>> 1, (long) bound);
    }

    /** Both ends included. */
    long between(long from, long to) {
        return from + Math.floorMod(nextLong() >>> 1, to - from + 1);
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}
