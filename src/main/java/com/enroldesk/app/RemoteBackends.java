package com.enroldesk.app;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.remote.RemoteEngine;
import com.enroldesk.engine.remote.RemoteOptions;
import com.enroldesk.engine.remote.SignIn;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** From a connection to the engine that speaks to its server. */
final class RemoteBackends {
    private RemoteBackends() {}

    /** Nothing is sent yet. The secret stays the caller's. */
    static RemoteEngine open(Connection connection, Optional<Secret> secret, Clock clock) throws Problem {
        try (SignIn signIn = signIn(connection, secret)) {
            return RemoteEngine.open(new RemoteOptions(
                    connection.endpoint(),
                    URI.create(connection.url()),
                    signIn,
                    limits(connection),
                    connection.bulkAction(),
                    connection.deadline(),
                    RemoteOptions.CONNECT_TIMEOUT,
                    RemoteOptions.REPLY_CAP,
                    Map.of(),
                    clock,
                    System::nanoTime));
        }
    }

    private static Limits limits(Connection connection) {
        return new Limits(
                connection.batch(),
                Connection.MOST_BATCH,
                connection.perMinute() == 0 ? OptionalInt.empty() : OptionalInt.of(connection.perMinute()),
                connection.lanes(),
                connection.production());
    }

    private static SignIn signIn(Connection connection, Optional<Secret> secret) throws Problem {
        if (connection.auth() == Auth.NONE) {
            return new SignIn.None();
        }
        Secret copy = secret.orElseThrow(() -> new Problem(ProblemCode.SECRET_MISSING, connection.name()))
                .copy();
        return connection.auth() == Auth.BASIC
                ? new SignIn.Basic(connection.user(), copy, connection.passwordIsMd5())
                : new SignIn.OAuth(connection.user(), copy);
    }
}
