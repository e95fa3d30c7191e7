package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Lists runs; its own commands look into one or go on with it. */
@Command(name = "runs")
final class RunsCommand implements Verb {
    private final Session session;

    RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            List<RunSummary> runs = desk.runs();
            json(runs);
            people(runs);
            return ExitStatus.DONE;
        }
    }

    private void json(List<RunSummary> runs) {
        ObjectNode node = Json.object();
        ArrayNode array = node.putArray("runs");
        for (RunSummary run : runs) {
            ObjectNode totals = Json.totals(Report.of(run, Optional.empty()), session.texts());
            totals.remove("out");
            totals.put("list", run.listName());
            totals.put("action", run.action().name());
            run.takesBack()
                    .ifPresentOrElse(of -> totals.put("takesBack", of.value()), () -> totals.putNull("takesBack"));
            totals.put("operator", run.operator());
            totals.put("approved", run.approvedAt().toString());
            array.add(totals);
        }
        session.json(node);
    }

    private void people(List<RunSummary> runs) {
        if (runs.isEmpty()) {
            session.say("cli.runs.none");
            return;
        }
        Texts texts = session.texts();
        Table table = Table.ofColumns(0, 3, 4, 5, 6, 7, 8, 9, 10)
                .row(
                        texts.get("cli.column.run"),
                        texts.get("cli.column.when"),
                        texts.get("cli.column.state"),
                        texts.get("cli.column.rows"),
                        texts.outcome(OutcomeKind.ENROLLED),
                        texts.outcome(OutcomeKind.NOT_ENROLLED),
                        texts.outcome(OutcomeKind.FAILED),
                        texts.outcome(OutcomeKind.NEEDS_CHECKING),
                        texts.outcome(OutcomeKind.SKIPPED),
                        texts.outcome(OutcomeKind.NOT_SENT),
                        texts.outcome(OutcomeKind.TAKEN_BACK),
                        texts.get("cli.column.promotion"),
                        texts.get("cli.column.list"));
        for (RunSummary run : runs) {
            row(table, run, Report.of(run, Optional.empty()));
        }
        session.table(table);
    }

    private void row(Table table, RunSummary run, Report report) {
        Texts texts = session.texts();
        table.row(
                run.id().toString(),
                texts.dateTime(run.approvedAt(), session.around().zone()),
                texts.state(run.state()),
                texts.number(report.rows()),
                texts.number(report.count(OutcomeKind.ENROLLED)),
                texts.number(report.count(OutcomeKind.NOT_ENROLLED)),
                texts.number(report.count(OutcomeKind.FAILED)),
                texts.number(report.count(OutcomeKind.NEEDS_CHECKING)),
                texts.number(report.count(OutcomeKind.SKIPPED)),
                texts.number(report.count(OutcomeKind.NOT_SENT)),
                texts.number(report.count(OutcomeKind.TAKEN_BACK)),
                run.promotionName(),
                run.listName());
    }
}
