package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RunSummary;
import com.enroldesk.settings.Connection;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            List<ResultRow> rows =
                    ofConnection(desk, desk.find(identifier, country.map(code -> code.toUpperCase(Locale.ROOT))));
            session.say("cli.find", rows.size());
            if (!rows.isEmpty()) {
                new RowTable(session).ofRuns(rows);
            }
            ObjectNode node = Json.object();
            node.put("identifier", identifier);
            RowTable.json(node.putArray("rows"), rows, session.texts());
            session.json(node);
            return ExitStatus.DONE;
        }
    }

    /** Those of one connection's runs when it was asked for; the journal tells, so no backend is asked. */
    private List<ResultRow> ofConnection(Desk desk, List<ResultRow> rows) throws Problem, UsageProblem {
        Optional<Connection> chosen = connection.chosen(session, desk.connections());
        if (!connection.given()) {
            return rows;
        }
        String name = chosen.map(Connection::name).orElse(Connection.DEMO);
        Set<RunId> runs = desk.runs().stream()
                .filter(run -> run.connection().equals(name))
                .map(RunSummary::id)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> runs.contains(row.run())).toList();
    }
}
