package com.enroldesk.proof;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Customers of one trial alone, so that one server serves all trials. */
record Block(int number) {
    static final int ENROLLED = 50;
    /** Not known to the server: they fail. */
    static final int FAILED = 2;

    private static final int ROOM = 100;
    private static final long FIRST_ID = 1_000_000;
    private static final long FIRST_MOBILE = 919_812_300_000L;
    /** Every mobile number of every block, and nothing else that a request carries. */
    static final Pattern MOBILE = Pattern.compile("91981[2-9]\\d{6}");

    static int rows() {
        return ENROLLED + FAILED;
    }

    long firstId() {
        return FIRST_ID + (long) number * ROOM;
    }

    long lastId() {
        return firstId() + ROOM - 1;
    }

    /** As the server keeps it and as the list has it. */
    String mobile(long id) {
        return Long.toString(FIRST_MOBILE + id - FIRST_ID);
    }

    /** The list; the customers whom nobody knows come last. */
    List<String> mobiles() {
        return IntStream.range(0, rows())
                .mapToObj(row -> mobile(firstId() + row))
                .toList();
    }

    List<Long> known() {
        return IntStream.range(0, ENROLLED).mapToObj(row -> firstId() + row).toList();
    }
}
