package com.enroldesk.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** Blows when too many of the latest calls have an outcome that nobody knows (row-states section 4). */
final class Fuse {
    /** Unknown calls that one incident may cost. */
    static final int MOST = 2;

    private static final int LATEST = 100;

    private final Deque<Boolean> latest = new ArrayDeque<>();
    private int unknown;

    void answered(boolean isUnknown) {
        latest.addLast(isUnknown);
        unknown += isUnknown ? 1 : 0;
        if (latest.size() > LATEST) {
            unknown -= latest.removeFirst() ? 1 : 0;
        }
    }

    boolean blown() {
        return unknown >= MOST;
    }
}
