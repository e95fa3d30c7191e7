package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
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

    /** What was typed, else what is kept. @throws Problem SECRET_MISSING when a person has to be asked */
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

    /** A secret goes with its connection to a new name, and is forgotten when the connection leads elsewhere now. */
    void moved(Connection before, Connection now) throws Problem {
        if (before.secretEntry().equals(now.secretEntry())) {
            return;
        }
        if (before.signsInLike(now)) {
            try (Given kept = known(before)) {
                if (kept.secret().isPresent()) {
                    secrets.put(now.secretEntry(), kept.secret().get());
                }
            }
        }
        secrets.remove(before.secretEntry());
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
