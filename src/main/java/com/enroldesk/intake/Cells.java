package com.enroldesk.intake;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The cells of a row as they lie in the spool; each becomes text when it is asked for, because most are never looked at.
 * Immutable; any thread.
 */
final class Cells extends AbstractList<String> implements RandomAccess {
    private final byte[] record;
    private final int from;
    private final int count;

    /** @param record not changed by anybody from now on */
    Cells(byte[] record, int from, int count) {
        this.record = record;
        this.from = from;
        this.count = count;
    }

    Cells first(int wanted) {
        return new Cells(record, from, Math.min(wanted, count));
    }

    @Override
    public String get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        int at = from;
        for (int i = 0; i < index; i++) {
            at += 2 + length(at);
        }
        return new String(record, at + 2, length(at), StandardCharsets.UTF_8);
    }

    private int length(int at) {
        return (Byte.toUnsignedInt(record[at]) << 8) + Byte.toUnsignedInt(record[at + 1]);
    }

    @Override
    public int size() {
        return count;
    }
}
