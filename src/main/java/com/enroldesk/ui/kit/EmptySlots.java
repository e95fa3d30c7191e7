package com.enroldesk.ui.kit;

import java.util.AbstractList;
import java.util.RandomAccess;

/** As many places without rows: what a change says was there, without reading it again. */
final class EmptySlots<T> extends AbstractList<Slot<T>> implements RandomAccess {
    private final int size;

    EmptySlots(int size) {
        this.size = size;
    }

    @Override
    public Slot<T> get(int index) {
        return new Slot<>(index, null);
    }

    @Override
    public int size() {
        return size;
    }
}
