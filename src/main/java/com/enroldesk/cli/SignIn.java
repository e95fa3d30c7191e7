package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import java.util.Optional;

/**
 * Where a command gets a connection's secret: from standard input when it was told so, else from where it is kept, else from
 * the person at the terminal, for a passphrase first where secrets lie in a file under one.
 */
final class SignIn {
    private SignIn() {}

    /** What is done with a secret, which is wiped afterwards. */
    interface Use<T> {
        T with(Optional<Secret> secret) throws Problem;
    }

    static void use(Session session, Connections connections, Connection connection, boolean fromStdin) throws Problem {
        with(session, connections, connection, fromStdin, secret -> {
            connections.use(connection, secret);
            return secret;
        });
    }

    static <T> T with(Session session, Connections connections, Connection connection, boolean fromStdin, Use<T> use)
            throws Problem {
        Optional<Secret> secret = fromStdin
                ? Optional.of(SecretLine.read(session.around().in()))
                : asked(session, connections, connection);
        try {
            return use.with(secret);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private static Optional<Secret> asked(Session session, Connections connections, Connection connection)
            throws Problem {
        if (!connections.needsSecret(connection)) {
            return Optional.empty();
        }
        if (connections.isSealed() && unsealed(session, connections) && !connections.needsSecret(connection)) {
            return Optional.empty();
        }
        Optional<Secret> typed =
                session.around().asking().ask(session.texts().get("cli.ask.secret", connection.name()));
        if (typed.isEmpty()) {
            throw connections.isLocked(connection)
                    ? new Problem(ProblemCode.SECRET_STORE_LOCKED)
                    : new Problem(ProblemCode.SECRET_MISSING, connection.name());
        }
        return typed;
    }

    private static boolean unsealed(Session session, Connections connections) throws Problem {
        Optional<Secret> passphrase =
                session.around().asking().ask(session.texts().get("cli.ask.passphrase"));
        if (passphrase.isEmpty()) {
            return false;
        }
        try (Secret typed = passphrase.get()) {
            connections.unseal(typed);
        }
        return true;
    }
}
