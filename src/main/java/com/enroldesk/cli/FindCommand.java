package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RunSummary;
import com.enroldesk.settings.Connection;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            CustomerRows rows = desk.find(identifier, country.map(code -> code.toUpperCase(Locale.ROOT)));
            Map<RunId, RunSummary> runs = runs(desk, rows.rows());
            CustomerRows found = ofConnection(desk, runs, rows);
            session.say("cli.find", found.rows().size());
            if (!found.rows().isEmpty()) {
                session.line(found.sentence(identifier, session.texts()));
                new RowTable(session).ofRuns(found, runs);
            }
            session.json(json(found.rows(), runs));
            return ExitStatus.DONE;
        }
    }

    private static Map<RunId, RunSummary> runs(Desk desk, List<ResultRow> rows) throws Problem {
        Map<RunId, RunSummary> runs = new HashMap<>();
        for (ResultRow row : rows) {
            if (!runs.containsKey(row.run())) {
                runs.put(row.run(), desk.run(row.run()));
            }
        }
        return runs;
    }

    private ObjectNode json(List<ResultRow> rows, Map<RunId, RunSummary> runs) {
        ObjectNode node = Json.object();
        node.put("identifier", identifier);
        ArrayNode array = node.putArray("rows");
        RowTable.json(array, rows, session.texts());
        for (int i = 0; i < rows.size(); i++) {
            RunSummary run = Objects.requireNonNull(runs.get(rows.get(i).run()));
            ObjectNode row = (ObjectNode) array.get(i);
            row.put("connection", run.connection());
            Json.id(row, "program", run.program().value());
            Json.id(row, "promotion", run.promotion().value());
        }
        return node;
    }

    /** Those of one connection's runs when it was asked for; the journal tells, so no backend is asked. */
    private CustomerRows ofConnection(Desk desk, Map<RunId, RunSummary> runs, CustomerRows found)
            throws Problem, UsageProblem {
        Optional<Connection> chosen = connection.chosen(session, desk.connections());
        if (!connection.given()) {
            return found;
        }
        String name = chosen.map(Connection::name).orElse(Connection.DEMO);
        List<ResultRow> rows = found.rows().stream()
                .filter(row ->
                        Objects.requireNonNull(runs.get(row.run())).connection().equals(name))
                .toList();
        return new CustomerRows(rows, found.keys());
    }
}
