package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The list that was in hand before, as long as it can be brought back. Closes every list that left the hand, in the end. */
final class PutAway {
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Prepared>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ListInHand> retired = Optional.empty();
    private Optional<Prepared> frozen = Optional.empty();

    PutAway(Background background) {
        this.background = background;
    }

    /** What can be brought back; its list is open. */
    ReadOnlyObjectProperty<Optional<Prepared>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /**
     * Takes what leaves the hand.
     *
     * @param next what comes in its place
     */
    void leave(Optional<Prepared> inHand, Optional<ListInHand> next) {
        inHand.ifPresent(old -> {
            if (next.isEmpty() || old.isLostTo(next.get())) {
                put(old);
            } else {
                retire(old.list());
            }
        });
    }

    /** Takes what left the hand, to be brought back instead of the one before, unless a run has all of it. */
    void put(Prepared old) {
        if (frozen.filter(old::equals).isPresent()) {
            retire(old.list());
            return;
        }
        Optional<Prepared> older = last.get();
        last.set(Optional.of(old));
        frozen = Optional.empty();
        older.ifPresent(gone -> background.close(gone.list().list()));
        retired.ifPresent(gone -> background.close(gone.list()));
        retired = Optional.empty();
    }

    /** A page of the old list may still be on its way to a table, so it is closed one list later. */
    private void retire(ListInHand old) {
        retired.ifPresent(older -> background.close(older.list()));
        retired = Optional.of(old);
        frozen = Optional.empty();
    }

    /** Gives back what was put away last; false where this is not it, or not any more. */
    boolean release(Prepared old) {
        boolean there = last.get().filter(old::equals).isPresent();
        if (there) {
            last.set(Optional.empty());
        }
        return there;
    }

    /** What lies in hand is a run now and need not be brought back; what lay there before no longer can be. */
    void froze(Optional<Prepared> inHand) {
        Optional<Prepared> gone = last.get();
        last.set(Optional.empty());
        gone.ifPresent(old -> retire(old.list()));
        frozen = inHand;
    }
}
