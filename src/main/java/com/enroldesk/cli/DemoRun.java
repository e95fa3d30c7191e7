package com.enroldesk.cli;

import com.enroldesk.desk.Approval;
import com.enroldesk.desk.Demo;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Edits;
import com.enroldesk.desk.Sample;
import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.results.RowQuery;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;

/**
 * Enrols the sample list in a temporary workspace and prints what became of each row: the same each time, and nothing is left
 * behind. It has done its work when the list has been run through, whatever became of the customers in it.
 */
@Command(name = "run")
final class DemoRun implements Verb {
    private final Session session;

    DemoRun(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (TemporaryHome home = TemporaryHome.make();
                Desk desk = session.around().desks().open(home.path())) {
            RunJob job = new RunJob(session, desk);
            RunId run = approve(desk, Demo.of(desk).sample());
            Report report = Report.of(job.run(run), Optional.empty());
            new ReportPrinter(session).sample(report, desk.rows(desk.rowIds(run, RowQuery.ALL)));
            session.json(Json.totals(report, session.texts()));
            return report.state() == RunState.FINISHED ? ExitStatus.DONE : job.status(report);
        }
    }

    private RunId approve(Desk desk, Sample sample) throws Problem {
        try (CustomerList list = desk.read(sample.source(), FormatChoice.GUESS)) {
            Mapping mapping = desk.guess(list, Optional.of(sample.country()), ListOptions.USUAL_SOURCE);
            return desk.approve(
                    desk.check(
                            list,
                            mapping,
                            sample.promotion(),
                            Action.usualFor(sample.promotion().type()),
                            Edits.NONE,
                            false),
                    new Approval(session.around().operator(), OptionalInt.empty(), Optional.empty()));
        }
    }
}
