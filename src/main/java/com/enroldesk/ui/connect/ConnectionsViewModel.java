package com.enroldesk.ui.connect;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.ConnectionsFile;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.ConnectionSwitch;
import com.enroldesk.ui.shell.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which connections there are, which one is in view, and which one the desk works on. */
public final class ConnectionsViewModel {
    private final Tools tools;
    private final Desk desk;
    private final Jobs jobs;
    private final ConnectionSwitch connectionSwitch;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Entry>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();

    private record Seen(ConnectionsFile.Kept kept, Optional<Connection> inUse) {}

    public ConnectionsViewModel(Tools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.connectionSwitch = new ConnectionSwitch(tools);
    }

    /** The demonstration first, then those that were set up. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    /** The one in view; empty while a new one is set up. */
    public ReadOnlyObjectProperty<Optional<Entry>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether the screen was ever in view: it is loaded ahead, and nothing is looked for before somebody sees it. */
    ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    /** Reads them anew; the one of a name, else the one in use, comes into view. */
    public void open(Optional<String> wanted) {
        jobs.ask(() -> new Seen(desk.connections().list(), desk.connections().inUse()), seen -> {
            seen.kept().problem().ifPresent(tools.notices()::problem);
            List<Entry> next = new ArrayList<>();
            next.add(new Entry(Optional.empty(), seen.inUse().isEmpty()));
            for (Connection connection : seen.kept().connections()) {
                boolean inUse = seen.inUse()
                        .filter(open -> open.name().equals(connection.name()))
                        .isPresent();
                next.add(new Entry(Optional.of(connection), inUse));
            }
            if (!next.equals(List.copyOf(entries))) {
                entries.setAll(next);
            }
            selected.set(next.stream()
                    .filter(entry -> wanted.isPresent() ? entry.name().equals(wanted.get()) : entry.inUse())
                    .findFirst()
                    .or(() -> Optional.of(next.getFirst())));
        });
    }

    /** Reads them anew; what is in view stays in view, a new connection that is being typed too. */
    public void reopen() {
        seen.set(true);
        if (entries.isEmpty() || selected.get().isPresent()) {
            open(selected.get().map(Entry::name));
        }
    }

    public void select(Optional<Entry> entry) {
        selected.set(entry);
    }

    /** Begins a new connection. */
    public void add() {
        selected.set(Optional.empty());
    }

    /**
     * Works on a connection from now on. The promotion is chosen anew there; the list in hand stays.
     *
     * @param secret what was typed; closed here
     * @param failed told what stood in the way
     */
    void use(Connection connection, Optional<Secret> secret, Consumer<Problem> failed) {
        connectionSwitch.to(Optional.of(connection), secret, () -> open(Optional.of(connection.name())), failed);
    }

    /** Removes a connection and its secret; its runs stay. */
    void remove(Connection connection) {
        jobs.act(() -> desk.connections().remove(connection.name()), stays -> {
            String key = stays ? "connect.removed.sealed" : "connect.removed";
            tools.notices().good(tools.texts().get(key, connection.name()));
            open(Optional.empty());
        });
    }
}
