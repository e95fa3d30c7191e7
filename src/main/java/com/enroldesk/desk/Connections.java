package com.enroldesk.desk;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Secret;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.results.Results;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.ConnectionsFile;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.settings.Secrets;
import java.util.List;
import java.util.Optional;

/**
 * The verbs of connections: which there are, which one the desk works on. A secret that is handed in stays the caller's. Any
 * thread but the window's.
 */
public final class Connections {
    private final Workspace workspace;
    private final Results results;
    private final Runs runs;
    private final ConnectionsFile file;
    private final SignIn signIn;

    Connections(Workspace workspace, Results results, Runs runs) {
        this.workspace = workspace;
        this.results = results;
        this.runs = runs;
        this.file = new ConnectionsFile(workspace.home().resolve("connections.json"));
        this.signIn = new SignIn(workspace.secrets());
    }

    /** Those that were set up; a damaged file is put aside and told of. The demonstration is none of them. */
    public ConnectionsFile.Kept list() {
        return file.read();
    }

    /** @throws Problem when there is none of that name */
    public Connection named(String name) throws Problem {
        ConnectionsFile.Kept kept = file.read();
        if (kept.problem().isPresent() && kept.named(name).isEmpty()) {
            throw kept.problem().get();
        }
        return kept.named(name).orElseThrow(() -> new Problem(ProblemCode.CONNECTION_UNKNOWN, name));
    }

    /**
     * Adds a connection, or changes the one that was named so before. A secret that was given for another server or another
     * user is forgotten.
     *
     * @param before the name of the one that is changed; empty for a new one
     */
    public Connection save(Optional<String> before, Connection connection) throws Problem {
        Optional<Connection> old = before.isPresent() ? file.read().named(before.get()) : Optional.empty();
        Connection saved = file.save(before, connection);
        if (old.isPresent()) {
            try {
                signIn.moved(old.get(), saved);
            } catch (Problem problem) {
                file.save(Optional.of(saved.name()), old.get());
                throw problem;
            }
        }
        return saved;
    }

    /**
     * As {@link #save(Optional, Connection)}, together with the secret: both or neither.
     *
     * @param typed empty for the one that is known, which goes to the store of that kind
     * @throws Problem when the store does not take it; the connection is as it was before
     */
    public Connection save(
            Optional<String> before, Connection connection, Optional<Secret> typed, SecretStore.Kind kind)
            throws Problem {
        if (typed.isPresent()) {
            SignIn.require(connection.checked(), typed.get());
        }
        Optional<Connection> old = before.isPresent() ? file.read().named(before.get()) : Optional.empty();
        // What was kept before goes only once the new one is: the store may not take it.
        Connection saved = typed.isPresent() ? file.save(before, connection) : save(before, connection);
        try {
            signIn.keep(saved, typed, kind);
            if (typed.isPresent() && old.isPresent()) {
                signIn.forget(old.get(), saved);
            }
            return saved;
        } catch (Problem problem) {
            if (old.isPresent() && typed.isPresent()) {
                file.save(Optional.of(saved.name()), old.get());
            } else if (old.isPresent()) {
                save(Optional.of(saved.name()), old.get());
            } else {
                forget(saved.name());
            }
            throw problem;
        }
    }

    /** Takes back a connection that was just added, because its secret could not be kept. */
    public void forget(String name) throws Problem {
        file.remove(name);
    }

    /**
     * Opens the connection in use anew where it is the one whose secret was changed.
     *
     * @throws Problem when it cannot be opened; the desk stays where it was
     */
    public Renewal renew(Connection saved, Secret secret) throws Problem {
        if (inUse().filter(open -> open.secretEntry().equals(saved.secretEntry()))
                .isEmpty()) {
            return Renewal.NOT_IN_USE;
        }
        try {
            goOver(() -> workspace.backend().backends().open(saved.checked(), Optional.of(secret)));
            return Renewal.DONE;
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.RUN_BUSY) {
                return Renewal.LATER;
            }
            throw problem;
        }
    }

    /**
     * Where a secret lies and could be kept. Asks nobody.
     *
     * @param connection empty for one that is not set up yet
     */
    public Keeping keeping(Optional<Connection> connection) throws Problem {
        Secrets secrets = workspace.secrets();
        Keeping.SealedFile file = secrets.isUnsealed()
                ? Keeping.SealedFile.OPEN
                : secrets.isSealed() ? Keeping.SealedFile.SEALED : Keeping.SealedFile.ABSENT;
        Optional<String> entry = connection.filter(Connection::needsSecret).map(Connection::secretEntry);
        Optional<SecretStore.Kind> now = entry.isPresent() ? secrets.where(entry.get()) : Optional.empty();
        boolean locked = now.isEmpty() && entry.filter(secrets::isLocked).isPresent();
        return new Keeping(now, locked, secrets.kinds().contains(SecretStore.Kind.SYSTEM), file);
    }

    /** Keeps a connection's secret in the best store that there is, and tells which one that was. */
    public SecretStore.Kind keepSecret(Connection connection, Secret secret) throws Problem {
        SignIn.require(connection, secret);
        return workspace.secrets().put(connection.secretEntry(), secret);
    }

    /** Keeps it in a store of that kind. @throws Problem when there is none */
    public void keepSecret(Connection connection, Secret secret, SecretStore.Kind kind) throws Problem {
        SignIn.require(connection, secret);
        workspace.secrets().put(kind, connection.secretEntry(), secret);
    }

    /** Whether secrets lie in a file whose passphrase was not given since the program started. */
    public boolean isSealed() {
        return workspace.secrets().isSealed();
    }

    /** Opens the file of secrets under its passphrase, or prepares a new one. */
    public void unseal(Secret passphrase) throws Problem {
        workspace.secrets().unseal(passphrase);
    }

    /** The stores that a secret can be kept in now, but for memory, which there always is. */
    public List<SecretStore.Kind> stores() {
        return workspace.secrets().kinds();
    }

    /**
     * Removes a connection and its secret. Runs that were made on it keep their own note of it.
     *
     * @return whether its secret may stay in the file under a passphrase, because that was not opened
     * @throws Problem when its secret cannot be removed; the connection stays then
     */
    public boolean remove(String name) throws Problem {
        Connection connection = named(name);
        if (connection.needsSecret()) {
            workspace.secrets().remove(connection.secretEntry());
        }
        file.remove(name);
        return connection.needsSecret() && isSealed();
    }

    /** Whether its secret lies in a key store that is locked, or does not answer. Asks nobody. */
    public boolean isLocked(Connection connection) {
        return connection.needsSecret() && workspace.secrets().isLocked(connection.secretEntry());
    }

    /** Whether a person has to be asked for the secret before the connection can be used. */
    public boolean needsSecret(Connection connection) throws Problem {
        try (SignIn.Given known = signIn.known(connection)) {
            return connection.needsSecret() && known.secret().isEmpty();
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.SECRET_STORE_LOCKED) {
                return true;
            }
            throw problem;
        }
    }

    /**
     * Tries the way to a backend, step by step.
     *
     * @param secret empty for the one that is kept
     * @throws Problem when the connection cannot be, or its secret is missing
     */
    public List<ConnectionCheck> test(Connection connection, Optional<Secret> secret) throws Problem {
        Connection checked = connection.checked();
        try (SignIn.Given given = signIn.given(checked, secret)) {
            return workspace.backend().backends().test(checked, given.secret());
        }
    }

    /** The connection that the desk works on; empty for the demonstration. */
    public Optional<Connection> inUse() {
        return workspace.backend().opened().flatMap(Backend::connection);
    }

    /** Goes over to the demonstration. @throws Problem when a run is on its way */
    public void useDemo() throws Problem {
        if (inUse().isPresent()) {
            goOver(workspace.backend().backends()::demo);
        } else {
            workspace.backend().get();
        }
    }

    /**
     * Goes over to the demonstration, and lets things go wrong there; with no faults it has an ordinary day.
     *
     * @throws Problem when a run is on its way
     */
    public void rehearse(List<Fault> faults) throws Problem {
        Backends backends = workspace.backend().backends();
        goOver(faults.isEmpty() ? backends::demo : () -> backends.rehearsal(faults));
    }

    /**
     * Goes over to a connection, saved or not.
     *
     * @param secret empty for the one that is kept
     * @throws Problem when a run is on its way, or the secret is missing; the desk stays where it was
     */
    public void use(Connection connection, Optional<Secret> secret) throws Problem {
        Connection checked = connection.checked();
        try (SignIn.Given given = signIn.given(checked, secret)) {
            goOver(() -> workspace.backend().backends().open(checked, given.secret()));
        }
        if (checked.needsSecret() && secret.isPresent()) {
            workspace.secrets().remember(checked.secretEntry(), secret.get());
        }
    }

    /**
     * The connection that a run was made on: as it is set up now where it leads to the same server, else as it was then. Empty
     * for the demonstration.
     *
     * @throws Problem when there is no such run, or nothing tells how its backend is reached
     */
    public Optional<Connection> of(RunId run) throws Problem {
        RunRecord record = results.record(run);
        if (record.connectionSpec().isPresent()) {
            Connection then = Connection.ofSpec(record.connectionSpec().get());
            return Optional.of(file.read()
                    .named(then.name())
                    .filter(now -> now.signsInLike(then))
                    .orElse(then));
        }
        return Optional.empty();
    }

    private interface Opening {
        Backend open() throws Problem;
    }

    private void goOver(Opening opening) throws Problem {
        // The lock of the runs: none may start between the look and the change.
        synchronized (runs) {
            runs.requireIdle();
            workspace.backend().replace(opening.open());
        }
    }
}
