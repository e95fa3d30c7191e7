package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a connection up, and keeps its secret where that is safe. */
@Command(name = "add")
final class ConnectionsAdd implements Verb {
    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.connection")
    private String name = "";

    @Option(names = "--url", required = true, paramLabel = "URL", descriptionKey = "cli.option.url")
    private String url = "";

    @Option(
            names = "--auth",
            paramLabel = "KIND",
            converter = AuthWord.class,
            completionCandidates = AuthWord.Words.class,
            descriptionKey = "cli.option.auth")
    private Auth auth = Auth.NONE;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "cli.option.user")
    private Optional<String> user = Optional.empty();

    @Mixin
    private final KeepOptions keep = new KeepOptions();

    @Mixin
    private final ConnectionLimits limits = new ConnectionLimits();

    ConnectionsAdd(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        ConnectionOptions.checkSignIn(session.texts(), auth, user, keep.readsStdin());
        if (keep.readsStdin() && keep.nowhere()) {
            throw new UsageProblem(session.texts().get("cli.usage.keep"));
        }
        Connection wanted =
                limits.on(Connection.to(name, url, auth, user.orElse("")).checked());
        try (Desk desk = session.open()) {
            Connections connections = desk.connections();
            Connection saved = connections.save(Optional.empty(), wanted);
            SecretStore.Kind kept = secret(connections, saved);
            session.say("cli.connections.added", saved.name(), saved.url());
            if (saved.needsSecret()) {
                session.say("cli.connections.secret." + kept);
            }
            ObjectNode node = Json.object();
            ConnectionsList.json(node, saved);
            node.put("secret", saved.needsSecret() ? kept.name().toLowerCase(Locale.ROOT) : "none");
            session.json(node);
            return ExitStatus.DONE;
        }
    }

    /** A connection whose secret could not be kept as it was asked for is not set up by halves. */
    private SecretStore.Kind secret(Connections connections, Connection saved) throws Problem {
        try {
            return kept(connections, saved);
        } catch (Problem problem) {
            connections.forget(saved.name());
            throw problem;
        }
    }

    private SecretStore.Kind kept(Connections connections, Connection saved) throws Problem {
        if (!saved.needsSecret() || keep.nowhere()) {
            return SecretStore.Kind.MEMORY;
        }
        Optional<Secret> given = keep.secret(session, saved);
        if (given.isEmpty()) {
            return SecretStore.Kind.MEMORY;
        }
        try (Secret secret = given.get()) {
            return keep.keep(session, connections, saved, secret);
        }
    }
}
