package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Connection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries the way to a connection's server, one line for each step. Enrols nobody. */
@Command(name = "test")
final class ConnectionsTry implements Verb {
    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.param.connection")
    private String name = "";

    @Option(names = "--secret-stdin", descriptionKey = "cli.option.secret-stdin")
    private boolean secretStdin;

    ConnectionsTry(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            Connection connection = desk.connections().named(name);
            List<ConnectionCheck> checks = SignIn.with(
                    session,
                    desk.connections(),
                    connection,
                    secretStdin,
                    secret -> desk.connections().test(connection, secret));
            CheckLines lines = new CheckLines(session);
            checks.forEach(lines::add);
            lines.show("connection", connection.name());
            return lines.fine() ? ExitStatus.DONE : ExitStatus.CONNECTION;
        }
    }
}
