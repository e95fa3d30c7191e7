package com.enroldesk.ui.kit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a paged table: its row, or nothing yet while the page is being read. Two slots are equal where both are the same. */
public final class Slot<T> {
    private final int index;
    private final @Nullable T row;

    Slot(int index, @Nullable T row) {
        this.index = index;
        this.row = row;
    }

    public int index() {
        return index;
    }

    public Optional<T> row() {
        return Optional.ofNullable(row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot<?> slot && slot.index == index && Objects.equals(slot.row, row);
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return "Slot[" + index + "]";
    }
}
