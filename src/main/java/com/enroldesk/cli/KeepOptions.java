package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command that keeps a secret gets it from, and where it goes. */
final class KeepOptions {
    @Option(names = "--secret-stdin", descriptionKey = "cli.option.secret-stdin")
    private boolean secretStdin;

    @Option(names = "--keep", paramLabel = "WHERE", descriptionKey = "cli.option.keep")
    private Optional<Keep> keep = Optional.empty();

    /** Where a secret is kept. */
    enum Keep {
        SYSTEM,
        PASSPHRASE,
        NOWHERE
    }

    boolean readsStdin() {
        return secretStdin;
    }

    boolean nowhere() {
        return keep.filter(Keep.NOWHERE::equals).isPresent();
    }

    /** The caller closes it; empty where there is no terminal, or nothing was typed. */
    Optional<Secret> secret(Session session, Connection connection) {
        return secretStdin
                ? Optional.of(SecretLine.read(session.around().in()))
                : ask(session, "cli.ask.secret", connection.name());
    }

    /** Keeps it as was asked for, else in the best store that there is; tells which one that was. */
    SecretStore.Kind keep(Session session, Connections connections, Connection connection, Secret secret)
            throws Problem {
        if (keep.isEmpty()) {
            return connections.keepSecret(connection, secret);
        }
        if (keep.get() == Keep.PASSPHRASE) {
            return keepInFile(session, connections, connection, secret);
        }
        connections.keepSecret(connection, secret, SecretStore.Kind.SYSTEM);
        return SecretStore.Kind.SYSTEM;
    }

    /** Keeps another one for good: where there is no key store, in the file that is there. */
    SecretStore.Kind keepAgain(Session session, Connections connections, Connection connection, Secret secret)
            throws Problem {
        if (keep.isPresent() || connections.stores().contains(SecretStore.Kind.SYSTEM)) {
            return keep(session, connections, connection, secret);
        }
        if (connections.isSealed()) {
            return keepInFile(session, connections, connection, secret);
        }
        throw new Problem(ProblemCode.SECRET_STORE_ABSENT);
    }

    private SecretStore.Kind keepInFile(Session session, Connections connections, Connection connection, Secret secret)
            throws Problem {
        underPassphrase(session, connections);
        connections.keepSecret(connection, secret, SecretStore.Kind.PASSPHRASE);
        return SecretStore.Kind.PASSPHRASE;
    }

    /** The passphrase is the second line where the secret was the first. */
    private void underPassphrase(Session session, Connections connections) throws Problem {
        Optional<Secret> passphrase = secretStdin
                ? Optional.of(SecretLine.read(session.around().in()))
                : ask(session, connections.isSealed() ? "cli.ask.passphrase" : "cli.ask.passphrase.new", "");
        try (Secret typed = passphrase.orElseGet(() -> Secret.of(""))) {
            connections.unseal(typed);
        }
    }

    private static Optional<Secret> ask(Session session, String key, String about) {
        return session.around().asking().ask(session.texts().get(key, about));
    }
}
