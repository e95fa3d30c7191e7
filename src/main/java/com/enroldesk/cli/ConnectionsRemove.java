package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
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
            desk.connections().remove(name);
            session.say("cli.connections.removed", name);
            session.json(Json.object().put("removed", name));
            return ExitStatus.DONE;
        }
    }
}
