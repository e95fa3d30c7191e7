package com.enroldesk.plan;

import java.util.Arrays;

/** The first line of each number: a hash table of primitive values, since a million boxed ones would fill the heap. */
final class FirstLines {
    /** Numbers begin with a 1 (see Planner), so 0 marks a free place. */
    private static final long FREE = 0;

    private long[] numbers = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** Notes a number's line; returns the line of its first appearance, or 0 when this is it. */
    int firstOf(long number, int line) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        int at = place(numbers, number);
        if (numbers[at] == number) {
            return lines[at];
        }
        numbers[at] = number;
        lines[at] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] wider = new long[numbers.length * 2];
        int[] widerLines = new int[wider.length];
        Arrays.fill(wider, FREE);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != FREE) {
                int at = place(wider, numbers[i]);
                wider[at] = numbers[i];
                widerLines[at] = lines[i];
            }
        }
        numbers = wider;
        lines = widerLines;
    }

    private static int place(long[] table, long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (table.length - 1);
        while (table[at] != FREE && table[at] != number) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}
