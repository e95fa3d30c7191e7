package com.enroldesk.ui.connect;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Keeping;
import com.enroldesk.desk.Keeping.SealedFile;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Tools;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Where a connection's secret is kept, and where it shall be. A passphrase stays here only until the file was opened. */
public final class KeepViewModel {
    private static final Keeping NOTHING = new Keeping(Optional.empty(), false, false, SealedFile.ABSENT);

    private final Desk desk;
    private final Texts texts;
    private final Jobs jobs;
    private final ObservableList<SecretStore.Kind> stores = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asksPassphrase = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asksTwice = new ReadOnlyBooleanWrapper();
    final ObjectProperty<SecretStore.Kind> choice = new SimpleObjectProperty<>(SecretStore.Kind.MEMORY);
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty repeated = new SimpleStringProperty("");
    private boolean known;
    private Keeping keeping = NOTHING;

    KeepViewModel(Tools tools) {
        this.desk = tools.desk();
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(problem -> {
            known = true;
            tools.notices().problem(problem);
        });
        choice.subscribe(this::refresh);
    }

    /** The stores to choose from, the best one first. */
    ObservableList<SecretStore.Kind> stores() {
        return stores;
    }

    /** Where the secret is now; empty while that is not known. */
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What the choice means. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Whether the chosen store needs a passphrase first. */
    ReadOnlyBooleanProperty asksPassphraseProperty() {
        return asksPassphrase.getReadOnlyProperty();
    }

    /** Whether the passphrase is a new one, which is typed twice. */
    ReadOnlyBooleanProperty asksTwiceProperty() {
        return asksTwice.getReadOnlyProperty();
    }

    /**
     * Looks where the secret of a connection is.
     *
     * @param connection empty for one that is not set up yet
     */
    void show(Optional<Connection> connection) {
        passphrase.set("");
        repeated.set("");
        kept.set("");
        known = false;
        keeping = NOTHING;
        jobs.ask(() -> desk.connections().keeping(connection), found -> take(found, connection));
    }

    private void take(Keeping found, Optional<Connection> connection) {
        known = true;
        keeping = found;
        stores.setAll(
                found.keyStore()
                        ? List.of(SecretStore.Kind.SYSTEM, SecretStore.Kind.PASSPHRASE, SecretStore.Kind.MEMORY)
                        : List.of(SecretStore.Kind.PASSPHRASE, SecretStore.Kind.MEMORY));
        choice.set(found.usual());
        kept.set(connection
                .filter(Connection::needsSecret)
                .map(_ ->
                        texts.get("connect.kept." + found.now().map(Enum::name).orElseGet(() -> unknown(found))))
                .orElse(""));
        refresh();
    }

    /** Why it is not known where the secret is. */
    private static String unknown(Keeping found) {
        if (found.locked()) {
            return "locked";
        }
        return found.file() == SealedFile.SEALED ? "sealed" : "not";
    }

    private void refresh() {
        if (choice.get() == null) {
            // A choice box has none while its list is being replaced.
            return;
        }
        boolean file = choice.get() == SecretStore.Kind.PASSPHRASE;
        asksPassphrase.set(file && keeping.file() != SealedFile.OPEN);
        asksTwice.set(file && keeping.file() == SealedFile.ABSENT);
        String which = file ? "PASSPHRASE." + keeping.file() : choice.get().name();
        String words = texts.get("connect.keep.hint." + which);
        hint.set(keeping.keyStore() ? words : texts.get("connect.keep.noStore") + " " + words);
    }

    /**
     * What is missing before a secret can be kept as chosen; empty when nothing is.
     *
     * @param typed whether a secret was typed
     */
    String complaint(boolean typed) {
        if (!known) {
            // Until then the choice is nobody's, and a secret that is kept would go where it stands.
            return texts.get("connect.keep.unknown");
        }
        boolean moves = keeping.now().filter(now -> now != choice.get()).isPresent();
        boolean blank = passphrase.get().isEmpty();
        if (!asksPassphrase.get() || (blank && !typed && !moves)) {
            return "";
        }
        if (blank) {
            return texts.get("connect.passphrase.missing");
        }
        boolean same = passphrase.get().equals(repeated.get());
        return asksTwice.get() && !same ? texts.get("connect.passphrase.differ") : "";
    }

    /** What is to be done with a secret that is kept. */
    Order order() {
        boolean needed = asksPassphrase.get() && !passphrase.get().isEmpty();
        return new Order(choice.get(), needed ? Optional.of(Secret.of(passphrase.get())) : Optional.empty());
    }

    /** @param passphrase closed with the order */
    record Order(SecretStore.Kind kind, Optional<Secret> passphrase) implements AutoCloseable {
        /** The key is derived here, which is slow on purpose: never on the window's thread. */
        void prepare(Desk desk) throws Problem {
            if (passphrase.isPresent()) {
                desk.connections().unseal(passphrase.get());
            }
        }

        @Override
        public void close() {
            passphrase.ifPresent(Secret::close);
        }
    }
}
