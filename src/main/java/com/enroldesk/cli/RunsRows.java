package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rows of a run, or those of one outcome. */
@Command(name = "rows")
final class RunsRows implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Option(names = "--outcome", paramLabel = "WORD", descriptionKey = "cli.option.outcome")
    private Optional<String> outcome = Optional.empty();

    @Option(names = "--limit", paramLabel = "K", descriptionKey = "cli.option.limit")
    private int limit = 100;

    RunsRows(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        if (limit < 1) {
            throw new UsageProblem(session.texts().get("cli.usage.limit"));
        }
        Set<OutcomeKind> wanted = outcome.isPresent() ? OutcomeWord.read(outcome.get(), session.texts()) : Set.of();
        try (Desk desk = session.open()) {
            RowQuery query = new RowQuery(wanted, Optional.empty(), "", RowQuery.Sort.LINE, false);
            long[] ids = desk.rowIds(new RunId(run), query);
            List<ResultRow> rows = desk.rows(Arrays.copyOf(ids, Math.min(limit, ids.length)));
            if (!rows.isEmpty()) {
                new RowTable(session).full(rows);
            }
            session.say("cli.rows", rows.size(), ids.length);
            json(rows, ids.length);
            return ExitStatus.DONE;
        }
    }

    private void json(List<ResultRow> rows, int total) {
        ObjectNode node = Json.object();
        node.put("run", run);
        node.put("total", total);
        RowTable.json(node.putArray("rows"), rows, session.texts());
        session.json(node);
    }
}
