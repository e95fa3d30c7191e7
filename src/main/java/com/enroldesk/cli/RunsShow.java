package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The totals of a run. */
@Command(name = "show")
final class RunsShow implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    RunsShow(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            Report report = Report.of(desk.run(new RunId(run)), Optional.empty());
            new ReportPrinter(session).run(desk, report);
            session.json(Json.totals(report, session.texts()));
            return ExitStatus.DONE;
        }
    }
}
