package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.ResultRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
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

    FindCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            List<ResultRow> rows = desk.find(identifier, country.map(code -> code.toUpperCase(Locale.ROOT)));
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
}
