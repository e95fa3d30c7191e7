package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps another secret for a connection that was set up. */
@Command(name = "password")
final class ConnectionsPassword implements Verb {
    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.connection")
    private String name = "";

    @Mixin
    private final KeepOptions keep = new KeepOptions();

    ConnectionsPassword(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        if (keep.nowhere()) {
            throw new UsageProblem(session.texts().get("cli.usage.keep.nowhere"));
        }
        try (Desk desk = session.open()) {
            Connection connection = desk.connections().named(name);
            if (!connection.needsSecret()) {
                throw new UsageProblem(session.texts().get("cli.usage.password.none", connection.name()));
            }
            SecretStore.Kind kept = kept(desk.connections(), connection);
            session.say("cli.connections.password", connection.name());
            session.say("cli.connections.secret." + kept);
            session.json(Json.object()
                    .put("name", connection.name())
                    .put("secret", kept.name().toLowerCase(Locale.ROOT)));
            return ExitStatus.DONE;
        }
    }

    private SecretStore.Kind kept(Connections connections, Connection connection) throws Problem {
        Optional<Secret> given = keep.secret(session, connection);
        if (given.isEmpty()) {
            throw new Problem(ProblemCode.SECRET_EMPTY);
        }
        try (Secret secret = given.get()) {
            return keep.keepAgain(session, connections, connection, secret);
        }
    }
}
