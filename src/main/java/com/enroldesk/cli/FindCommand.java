package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.RunOrigin;
import com.enroldesk.settings.Connection;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every run and outcome of one customer. */
@Command(name = "find")
final class FindCommand implements Verb {
    private final Session session;

    @Parameters(paramLabel = "IDENTIFIER", descriptionKey = "cli.param.identifier")
    private String identifier = "";

    @Option(names = "--country", paramLabel = "IN", descriptionKey = "cli.option.country")
    private Optional<String> country = Optional.empty();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    FindCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        try (Desk desk = session.open()) {
            CustomerRows found =
                    ofConnection(desk, desk.find(identifier, country.map(code -> code.toUpperCase(Locale.ROOT))));
            session.say("cli.find", found.rows().size());
            if (!found.rows().isEmpty()) {
                session.line(found.sentence(identifier, session.texts()));
                new RowTable(session).ofRuns(found);
            }
            session.json(json(found));
            return ExitStatus.DONE;
        }
    }

    private ObjectNode json(CustomerRows found) {
        ObjectNode node = Json.object();
        node.put("identifier", identifier);
        ArrayNode array = node.putArray("rows");
        RowTable.json(array, found.rows(), session.texts());
        for (int i = 0; i < array.size(); i++) {
            RunOrigin origin = found.origin(found.rows().get(i));
            ObjectNode row = (ObjectNode) array.get(i);
            row.put("connection", origin.connection());
            Json.id(row, "program", origin.program().value());
            Json.id(row, "promotion", origin.promotion().value());
        }
        return node;
    }

    /** Those of one connection's runs when it was asked for; the journal tells, so no backend is asked. */
    private CustomerRows ofConnection(Desk desk, CustomerRows found) throws Problem, UsageProblem {
        Optional<Connection> chosen = connection.chosen(session, desk.connections());
        return connection.given() ? found.of(chosen.map(Connection::name).orElse(Connection.DEMO)) : found;
    }
}
