package com.enroldesk.ui.secret;

import com.enroldesk.desk.Connections;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.SecretWanted;
import com.enroldesk.ui.shell.Tools;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A person is asked for the secret that the workbench says is wanted. What is typed stays here only until it was used. */
public final class SecretViewModel {
    private static final String SEALED = "secret.sealed";

    private final Tools tools;
    private final Connections connections;
    private final Texts texts;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper secretName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sealed = new ReadOnlyBooleanWrapper();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private Optional<SecretWanted> asked = Optional.empty();

    public SecretViewModel(Tools tools) {
        this.tools = tools;
        this.connections = tools.desk().connections();
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(this::complain);
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Why it is asked for. */
    public ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** What the connection calls its secret. */
    public ReadOnlyStringProperty secretNameProperty() {
        return secretName.getReadOnlyProperty();
    }

    /** What was wrong with the last try; empty when nothing was. */
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether secrets lie in a file whose passphrase was not given yet. */
    public ReadOnlyBooleanProperty sealedProperty() {
        return sealed.getReadOnlyProperty();
    }

    /** Whether the file is being opened. */
    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    /** Takes the question that the workbench holds; {@code ready} is told when it is known what can be asked for. */
    public void open(Runnable ready) {
        Optional<SecretWanted> wanted = tools.workbench().wantedProperty().get();
        if (wanted.isEmpty() || wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        clear();
        Connection connection = wanted.get().connection();
        title.set(texts.get("secret.title", connection.name()));
        secretName.set(texts.get(connection.auth() == Auth.OAUTH ? "secret.keySecret" : "secret.password"));
        lead.set("");
        jobs.ask(() -> lead(connection), found -> {
            sealed.set(found.equals(SEALED));
            lead.set(texts.get(found));
            ready.run();
        });
    }

    /** Why it is asked for, as a key of the texts. */
    private String lead(Connection connection) {
        if (connections.isLocked(connection)) {
            return "secret.locked";
        }
        return connections.isSealed() ? SEALED : "secret.asked";
    }

    /** Goes on with what was typed: the secret itself where there is one, else the passphrase. */
    public void goOn() {
        if (asked.isEmpty() || jobs.busyProperty().get()) {
            return;
        }
        complaint.set("");
        if (!secret.get().isEmpty()) {
            end(asked.get(), Optional.of(Secret.of(secret.get())));
        } else if (!sealed.get()) {
            complaint.set(texts.get("secret.missing.password"));
        } else if (passphrase.get().isEmpty()) {
            complaint.set(texts.get("secret.missing"));
        } else {
            unseal(asked.get());
        }
    }

    private void unseal(SecretWanted wanted) {
        Secret typed = Secret.of(passphrase.get());
        jobs.ask(
                () -> {
                    try (typed) {
                        connections.unseal(typed);
                    }
                    return connections.needsSecret(wanted.connection());
                },
                missing -> {
                    passphrase.set("");
                    if (missing) {
                        sealed.set(false);
                        complaint.set(texts.get("secret.notInFile"));
                    } else {
                        end(wanted, Optional.empty());
                    }
                },
                this::complain);
    }

    private void complain(Problem problem) {
        complaint.set(
                problem.code() == ProblemCode.PASSPHRASE_WRONG ? texts.get("secret.wrong") : texts.problem(problem));
    }

    private void end(SecretWanted wanted, Optional<Secret> given) {
        cancel();
        wanted.then().accept(given);
    }

    /** Asks no longer; whatever it was for is not done. */
    public void cancel() {
        forget();
        tools.navigator().closeSheet();
    }

    /** The sheet went away, by whatever way. */
    public void forget() {
        jobs.cancel();
        clear();
        asked = Optional.empty();
        tools.workbench().want(Optional.empty());
    }

    private void clear() {
        passphrase.set("");
        secret.set("");
        complaint.set("");
    }
}
