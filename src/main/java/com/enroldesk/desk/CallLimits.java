package com.enroldesk.desk;

import java.util.OptionalInt;

/**
 * How the connection in use takes its calls.
 *
 * @param preferredBatch customers in one call when nobody chose
 * @param largestBatch the most customers in one call
 * @param perMinute the most calls in a minute; empty where nothing limits them
 * @param production its customers are real ones: the first call carries one, and many are confirmed by their number
 */
public record CallLimits(int preferredBatch, int largestBatch, OptionalInt perMinute, boolean production) {}
