package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * Any number of rows of which only a few pages are held. A place asked for before its page was read gives an empty
 * {@link Slot}, and {@link #pagesReadProperty} grows when the page has come. The window's thread only.
 */
public final class PagedRows<T> extends ObservableListBase<Slot<T>> {
    public static final int PAGE = 100;
    private static final int MOST_PAGES = 24;
    private static final int MOST_WANTED = 3;

    /** Reads rows, off the window's thread. */
    @FunctionalInterface
    public interface Fetch<T> {
        /** The rows from an index, as many as asked for. */
        List<T> rows(int from, int count) throws Problem;
    }

    private final Background background;
    private final Consumer<Problem> failed;
    private final ReadOnlyLongWrapper pagesRead = new ReadOnlyLongWrapper();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(MOST_PAGES * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > MOST_PAGES;
        }
    };
    private Fetch<T> fetch = (_, _) -> List.of();
    private int size;
    private long generation;
    private long wish;
    private boolean reading;
    private boolean held;
    private final List<Runnable> late = new ArrayList<>();

    public PagedRows(Background background, Consumer<Problem> failed) {
        this.background = background;
        this.failed = failed;
    }

    /** Shows other rows: {@code size} of them, read by {@code fetch}. As many as before leave the table where it stands. */
    public void show(int newSize, Fetch<T> newFetch) {
        whenFree(() -> exchange(newSize, newFetch));
    }

    private void exchange(int newSize, Fetch<T> newFetch) {
        if (newSize == size) {
            fetch = newFetch;
            readAgain();
            return;
        }
        generation++;
        reading = false;
        fetch = newFetch;
        wanted.clear();
        pages.clear();
        int before = size;
        List<Slot<T>> removed = new EmptySlots<>(before);
        size = newSize;
        beginChange();
        nextReplace(0, newSize, removed);
        endChange();
        pagesRead.set(pagesRead.get() + 1);
    }

    /** Reads the same places again: their rows changed, their number did not. */
    public void refresh() {
        whenFree(this::readAgain);
    }

    private void readAgain() {
        generation++;
        reading = false;
        wanted.clear();
        List<Integer> held = List.copyOf(pages.keySet());
        List<Integer> newest = held.subList(Math.max(0, held.size() - MOST_WANTED), held.size());
        // The old rows stay in sight until the new ones come.
        pages.keySet().retainAll(newest);
        newest.forEach(this::want);
    }

    /** Whether rows are being held for somebody who types. */
    public boolean isHeld() {
        return held;
    }

    /** Does at once, or when nobody types any more, what exchanges rows. */
    public void whenFree(Runnable exchange) {
        if (held) {
            late.add(exchange);
        } else {
            exchange.run();
        }
    }

    /** While somebody types into a cell no row is exchanged, or the table would drop the text; it is done afterwards. */
    public void hold(boolean on) {
        held = on;
        if (!on) {
            List<Runnable> due = List.copyOf(late);
            late.clear();
            due.forEach(Runnable::run);
        }
    }

    /**
     * Reads the rows at some places as they are now, held or not, and hands those over that there are; nothing where a newer wish
     * came before.
     */
    public void read(List<Integer> places, Consumer<List<T>> then) {
        Fetch<T> from = fetch;
        Map<Integer, List<T>> read = new HashMap<>(pages);
        // One that could not be read is held as empty.
        read.values().removeIf(List::isEmpty);
        int most = size;
        wish++;
        long mine = wish;
        background.run(
                () -> {
                    List<T> found = new ArrayList<>();
                    for (int place : places) {
                        int page = place / PAGE;
                        if (!read.containsKey(page)) {
                            read.put(page, from.rows(page * PAGE, Math.min(PAGE, most - page * PAGE)));
                        }
                        List<T> rows = read.get(page);
                        if (place % PAGE < rows.size()) {
                            found.add(rows.get(place % PAGE));
                        }
                    }
                    return found;
                },
                found -> {
                    if (mine == wish) {
                        then.accept(found);
                    }
                },
                failed,
                background::bug);
    }

    /** Grows whenever rows have come that were asked for. */
    public ReadOnlyLongProperty pagesReadProperty() {
        return pagesRead.getReadOnlyProperty();
    }

    @Override
    public Slot<T> get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = index / PAGE;
        if (!pages.containsKey(page)) {
            want(page);
        }
        List<T> rows = pages.get(page);
        int within = index % PAGE;
        return new Slot<>(index, rows == null || within >= rows.size() ? null : rows.get(within));
    }

    @Override
    public int size() {
        return size;
    }

    /** A slot knows its place, so that a million rows need not be looked through. */
    @Override
    public int indexOf(@Nullable Object object) {
        return object instanceof Slot<?> slot
                        && slot.index() < size
                        && get(slot.index()).equals(slot)
                ? slot.index()
                : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object object) {
        return indexOf(object);
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return indexOf(object) >= 0;
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addFirst(page);
        while (wanted.size() > MOST_WANTED) {
            wanted.removeLast();
        }
        if (!reading) {
            readNext();
        }
    }

    private void readNext() {
        Integer page = wanted.poll();
        if (page == null) {
            return;
        }
        reading = true;
        long mine = generation;
        Fetch<T> from = fetch;
        int start = page * PAGE;
        int count = Math.min(PAGE, size - start);
        background.run(
                () -> List.copyOf(from.rows(start, count)),
                rows -> read(mine, () -> {
                    pages.put(page, rows);
                    pagesRead.set(pagesRead.get() + 1);
                }),
                problem -> read(mine, () -> {
                    // Held as empty, or every redraw would ask for it again.
                    pages.put(page, List.of());
                    failed.accept(problem);
                }),
                bug -> {
                    background.bug(bug);
                    read(mine, () -> pages.put(page, List.of()));
                });
    }

    private void read(long asked, Runnable take) {
        whenFree(() -> {
            if (asked == generation) {
                reading = false;
                take.run();
                readNext();
            }
        });
    }
}
