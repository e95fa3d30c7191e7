package com.enroldesk.engine;

import java.util.OptionalInt;

/**
 * How an engine wants to be driven.
 *
 * @param preferredBatch customers in one request when nobody chose
 * @param largestBatch the most customers that one request may carry
 * @param perMinute the most requests in a minute; empty where nothing limits them
 * @param lanes the most requests on their way at once
 * @param firstAlone the first request of a run carries one customer, so that a wrong choice costs one (failure-modes C-21)
 */
public record Limits(int preferredBatch, int largestBatch, OptionalInt perMinute, int lanes, boolean firstAlone) {
    public Limits {
        if (preferredBatch < 1 || largestBatch < preferredBatch || lanes < 1 || perMinute.orElse(1) < 1) {
            throw new IllegalArgumentException("limits that nobody can keep");
        }
    }

    /** These for a backend whose answers tell nobody whom they speak of unless they were asked about alone. */
    public Limits alone() {
        return new Limits(1, 1, perMinute, 1, firstAlone);
    }

    /** For an engine of our own: nothing limits it but the size of a request. */
    public static Limits ofOurOwn(int preferredBatch, int largestBatch) {
        return new Limits(preferredBatch, largestBatch, OptionalInt.empty(), 1, false);
    }
}
