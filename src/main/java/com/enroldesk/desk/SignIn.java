package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.settings.Secrets;
import java.util.Arrays;
import java.util.Optional;

/** Which secret goes with which connection. */
final class SignIn {
    private static final int MD5_DIGITS = 32;

    private final Secrets secrets;

    SignIn(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A secret for one use, wiped when it is closed. */
    record Given(Optional<Secret> secret) implements AutoCloseable {
        @Override
        public void close() {
            secret.ifPresent(Secret::close);
        }
    }

    /** What was typed, else what is kept. @throws Problem when a person has to be asked */
    Given given(Connection connection, Optional<Secret> typed) throws Problem {
        if (connection.needsSecret() && typed.isPresent()) {
            require(connection, typed.get());
            return new Given(typed.map(Secret::copy));
        }
        Given known = known(connection);
        if (connection.needsSecret() && known.secret().isEmpty()) {
            throw new Problem(ProblemCode.SECRET_MISSING, connection.name());
        }
        return known;
    }

    Given known(Connection connection) throws Problem {
        return new Given(connection.needsSecret() ? secrets.get(connection.secretEntry()) : Optional.empty());
    }

    /** Keeps what was typed, else what is known, in the store of a kind; nothing where there is neither. */
    void keep(Connection connection, Optional<Secret> typed, SecretStore.Kind kind) throws Problem {
        String entry = connection.secretEntry();
        if (!connection.needsSecret()) {
            return;
        }
        if (typed.isPresent()) {
            secrets.put(kind, entry, typed.get());
            return;
        }
        Optional<SecretStore.Kind> now = secrets.where(entry);
        if (now.isPresent() && now.get() != kind) {
            try (Given known = known(connection)) {
                secrets.put(kind, entry, known.secret().orElseThrow());
            }
        } else if (now.isPresent()) {
            secrets.only(kind, entry);
        }
    }

    /** A secret goes with its connection to a new name, and is forgotten when the connection leads elsewhere now. */
    void moved(Connection before, Connection now) throws Problem {
        if (!before.needsSecret() || before.secretEntry().equals(now.secretEntry())) {
            return;
        }
        if (before.signsInLike(now)) {
            secrets.move(before.secretEntry(), now.secretEntry());
        } else {
            secrets.remove(before.secretEntry());
        }
    }

    /** Forgets the secret of a connection as it was, where it has one of its own now. */
    void forget(Connection before, Connection now) throws Problem {
        if (!before.secretEntry().equals(now.secretEntry())) {
            secrets.remove(before.secretEntry());
        }
    }

    /** @throws Problem when the secret cannot be the connection's */
    static void require(Connection connection, Secret secret) throws Problem {
        if (secret.isEmpty()) {
            throw new Problem(ProblemCode.SECRET_EMPTY);
        }
        if (connection.passwordIsMd5() && connection.auth() == Auth.BASIC && !isMd5(secret)) {
            throw new Problem(ProblemCode.SECRET_NOT_MD5);
        }
    }

    private static boolean isMd5(Secret secret) {
        char[] characters = secret.reveal();
        try {
            for (char c : characters) {
                if (c > 'f' || Character.digit(c, 16) < 0) {
                    return false;
                }
            }
            return characters.length == MD5_DIGITS;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
