package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a connection and its secret. */
@Command(name = "remove")
final class ConnectionsRemove implements Verb {
    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.connection")
    private String name = "";

    ConnectionsRemove(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            Connections connections = desk.connections();
            if (connections.named(name).needsSecret() && connections.isSealed()) {
                unseal(connections);
            }
            boolean stays = connections.remove(name);
            session.say(stays ? "cli.connections.removed.sealed" : "cli.connections.removed", name);
            session.json(Json.object().put("removed", name).put("sealedSecretStays", stays));
            return ExitStatus.DONE;
        }
    }

    /** Its secret may lie in the file; where nobody gives the passphrase, it stays there. */
    private void unseal(Connections connections) throws Problem {
        Optional<Secret> passphrase =
                session.around().asking().ask(session.texts().get("cli.ask.passphrase.remove", name));
        if (passphrase.isPresent()) {
            try (Secret typed = passphrase.get()) {
                connections.unseal(typed);
            }
        }
    }
}
