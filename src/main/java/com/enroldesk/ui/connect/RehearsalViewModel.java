package com.enroldesk.ui.connect;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Fault;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Tools;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The demonstration, and the bad days that can be practised on it. */
public final class RehearsalViewModel {
    private final Tools tools;
    private final Desk desk;
    private final ConnectionsViewModel list;
    private final Jobs jobs;
    private final Map<Fault.Kind, Switch> switches = new EnumMap<>(Fault.Kind.class);
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

    /** One kind of fault: whether it happens, and its number as typed. */
    static final class Switch {
        private final Fault.Kind kind;
        final BooleanProperty on = new SimpleBooleanProperty();
        final StringProperty number;

        private Switch(Fault.Kind kind) {
            this.kind = kind;
            this.number = new SimpleStringProperty(Integer.toString(kind.usual()));
        }

        Fault.Kind kind() {
            return kind;
        }

        private Optional<Fault> fault() {
            String typed = number.get().strip();
            boolean whole =
                    !typed.isEmpty() && typed.length() <= 7 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
            return whole && Integer.parseInt(typed) > 0 && Integer.parseInt(typed) <= kind.most()
                    ? Optional.of(new Fault(kind, Integer.parseInt(typed)))
                    : Optional.empty();
        }
    }

    public RehearsalViewModel(Tools tools, ConnectionsViewModel list) {
        this.tools = tools;
        this.desk = tools.desk();
        this.list = list;
        this.jobs =
                tools.background().jobs(problem -> complaint.set(tools.texts().problem(problem)));
        for (Fault.Kind kind : Fault.Kind.values()) {
            switches.put(kind, new Switch(kind));
        }
    }

    List<Switch> switches() {
        return List.copyOf(switches.values());
    }

    /** Whether the demonstration has a bad day now. */
    public ReadOnlyBooleanProperty rehearsingProperty() {
        return tools.workbench().rehearsingProperty();
    }

    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Works on the demonstration, with the faults that are switched on. */
    public void begin() {
        complaint.set("");
        List<Fault> faults = new ArrayList<>();
        for (Switch one : switches.values()) {
            if (one.on.get()) {
                Optional<Fault> fault = one.fault();
                if (fault.isEmpty()) {
                    complaint.set(tools.texts()
                            .get(
                                    "connect.rehearsal.number",
                                    tools.texts().get("connect.fault." + one.kind()),
                                    one.kind().most()));
                    return;
                }
                faults.add(fault.get());
            }
        }
        jobs.act(() -> desk.connections().rehearse(faults), () -> taken(!faults.isEmpty()));
    }

    /** Works on the demonstration as it is. */
    public void end() {
        switches.values().forEach(one -> one.on.set(false));
        begin();
    }

    private void taken(boolean bad) {
        tools.workbench().connected(Optional.empty());
        tools.workbench().rehearse(bad);
        list.open(Optional.empty());
    }
}
