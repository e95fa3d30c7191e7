package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.RunSummary;
import java.nio.file.Path;
import java.util.Optional;

/** What every command does that has run something: the results file, the totals, the exit status. */
final class RunEnding {
    private final Session session;
    private final Desk desk;

    RunEnding(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** Totals are shown also where the file could not be written: customers were sent by then. */
    ExitStatus end(RunJob job, RunSummary run, Optional<Path> out) throws Problem {
        Optional<Problem> unwritten = write(run, out);
        Report report = Report.of(run, unwritten.isPresent() ? Optional.empty() : out);
        new ReportPrinter(session).run(desk, report);
        session.json(Json.totals(report, session.texts()));
        unwritten.ifPresent(problem -> session.note(session.problem(problem)));
        ExitStatus status = job.status(report);
        return status == ExitStatus.DONE && unwritten.isPresent()
                ? ExitStatus.of(unwritten.get().code())
                : status;
    }

    private Optional<Problem> write(RunSummary run, Optional<Path> out) {
        if (out.isEmpty()) {
            return Optional.empty();
        }
        try {
            desk.export(run.id(), out.get());
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }
}
