package com.enroldesk.ui.connect;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Renewal;
import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Cluster;
import com.enroldesk.settings.Connection;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.ConnectionSwitch;
import com.enroldesk.ui.shell.Tools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One connection as it is being set up: its fields, what is wrong with them, and how a try went. */
public final class FormViewModel {
    private final Tools tools;
    private final Desk desk;
    private final Texts texts;
    private final ConnectionsViewModel list;
    private final Jobs jobs;
    private final Fields fields = new Fields();
    private final KeepViewModel keep;
    private final ConnectionSwitch connectionSwitch;
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ObservableList<ConnectionCheck> checks = FXCollections.observableArrayList();
    private Optional<Connection> before = Optional.empty();
    private boolean looked;
    private long shown;

    public FormViewModel(Tools tools, ConnectionsViewModel list) {
        this.tools = tools;
        this.desk = tools.desk();
        this.texts = tools.texts();
        this.list = list;
        this.jobs = tools.background().jobs(this::complain);
        this.keep = new KeepViewModel(tools);
        this.connectionSwitch = new ConnectionSwitch(tools);
        list.selectedProperty().subscribe(this::show);
        list.seenProperty().subscribe(this::look);
        fields.auth.subscribe(this::look);
    }

    /** What is typed. */
    Fields fields() {
        return fields;
    }

    /** What is wrong; empty when nothing is. */
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Where the secret is kept. */
    KeepViewModel keep() {
        return keep;
    }

    /** How the last try went, step by step; empty before one. */
    public ObservableList<ConnectionCheck> checks() {
        return checks;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    /** Whether it is saved already, so that it can be used and removed. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public List<String> addresses() {
        return Arrays.stream(Cluster.values()).map(Cluster::host).toList();
    }

    private void show(Optional<Entry> entry) {
        shown++;
        boolean demo = entry.isPresent() && entry.get().connection().isEmpty();
        if (demo) {
            return;
        }
        before = entry.flatMap(Entry::connection);
        saved.set(before.isPresent());
        Connection known = before.orElseGet(() -> Connection.to("", "", Auth.BASIC, ""));
        fields.show(known);
        checks.clear();
        complaint.set("");
        looked = false;
        look();
    }

    /** Looks where the secret is once somebody sees the screen, and only where one is needed. */
    private void look() {
        if (!looked && inView() && fields.auth.get() != Auth.NONE) {
            looked = true;
            keep.show(before);
        }
    }

    private boolean inView() {
        boolean demo = list.selectedProperty()
                .get()
                .filter(entry -> entry.connection().isEmpty())
                .isPresent();
        return list.seenProperty().get() && !list.entries().isEmpty() && !demo;
    }

    /** Tries the way to the server; nobody is enrolled by it. */
    public void test() {
        Optional<Connection> typed = typed();
        if (typed.isEmpty()) {
            return;
        }
        checks.clear();
        long form = shown;
        connectionSwitch.with(
                typed.get(),
                fields.given(),
                secret -> desk.connections().test(typed.get(), secret),
                found -> onForm(form, () -> checks.setAll(found)),
                problem -> onForm(form, () -> complain(problem)));
    }

    /** An answer that comes when another connection is in view already is not about that one. */
    private void onForm(long form, Runnable say) {
        if (form == shown) {
            say.run();
        }
    }

    /** Keeps the connection, and its secret where one was typed. */
    public void save() {
        save(_ -> {});
    }

    private record Saved(Connection connection, Renewal renewal) {}

    private void save(Consumer<Connection> then) {
        typed().ifPresent(connection -> {
            boolean signsIn = connection.needsSecret();
            complaint.set(signsIn ? keep.complaint(!fields.secret.get().isEmpty()) : "");
            if (!complaint.get().isEmpty()) {
                return;
            }
            Optional<Secret> given = signsIn ? fields.given() : Optional.empty();
            Optional<String> old = before.map(Connection::name);
            KeepViewModel.Order order = keep.order();
            jobs.act(() -> save(old, connection, given, order), saved -> {
                fields.secret.set("");
                tell(saved);
                list.open(Optional.of(saved.connection().name()));
                keep.show(Optional.of(saved.connection()));
                then.accept(saved.connection());
            });
        });
    }

    private void tell(Saved saved) {
        String key = saved.renewal() == Renewal.LATER ? "connect.saved.later" : "connect.saved";
        tools.notices().good(texts.get(key, saved.connection().name()));
        Optional<Connection> now = Optional.of(saved.connection());
        if (saved.renewal() == Renewal.DONE
                && !tools.workbench().connectionProperty().get().equals(now)) {
            tools.workbench().connected(now);
        }
    }

    private Saved save(Optional<String> old, Connection connection, Optional<Secret> given, KeepViewModel.Order order)
            throws Problem {
        try (order) {
            order.prepare(desk);
            Connection saved = desk.connections().save(old, connection, given, order.kind());
            Renewal renewal = given.isPresent() ? desk.connections().renew(saved, given.get()) : Renewal.NOT_IN_USE;
            return new Saved(saved, renewal);
        } finally {
            given.ifPresent(Secret::close);
        }
    }

    /** Works on it from now on, as it is saved; a secret that was typed is saved with the rest of the form first. */
    public void use() {
        if (before.isPresent() && !fields.secret.get().isEmpty()) {
            save(saved -> list.use(saved, Optional.empty(), this::complain));
        } else {
            complaint.set("");
            before.ifPresent(connection -> list.use(connection, Optional.empty(), this::complain));
        }
    }

    public void remove() {
        before.ifPresent(list::remove);
    }

    public String removeQuestion() {
        return texts.get("connect.remove.question", fields.name.get());
    }

    /** The fields as a connection; complains where they are none. */
    private Optional<Connection> typed() {
        complaint.set("");
        try {
            return Optional.of(fields.typed(before));
        } catch (Problem problem) {
            complain(problem);
            return Optional.empty();
        }
    }

    private void complain(Problem problem) {
        complaint.set(texts.problem(problem));
    }
}
