package com.enroldesk.engine.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** Counts the calls of the last minute. Any thread, one at a time. */
final class CallMeter {
    private static final long MINUTE = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final Deque<Long> let = new ArrayDeque<>();

    /**
     * Lets one more call in, unless so many were let in within the last minute.
     *
     * @param now in nanoseconds, of a clock that never goes back
     * @return after how many seconds there is room again; empty when it was let in
     */
    synchronized OptionalInt enter(int perMinute, long now) {
        while (!let.isEmpty() && now - let.getFirst() >= MINUTE) {
            let.removeFirst();
        }
        if (let.size() < perMinute) {
            let.addLast(now);
            return OptionalInt.empty();
        }
        long left = MINUTE - (now - let.getFirst());
        return OptionalInt.of((int) Math.ceilDiv(left, SECOND));
    }
}
