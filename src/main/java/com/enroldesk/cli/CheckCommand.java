package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** As enrol up to the plan; sends nothing. */
@Command(name = "check")
final class CheckCommand implements Verb {
    private final Session session;

    @Mixin
    private final ListOptions options = new ListOptions();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        Checks.options(session, options, connection);
        try (Desk desk = connection.open(session);
                Preparation preparation = Preparation.of(session, desk, options)) {
            Checks.count(options, preparation.plan());
            Report report = report(session, desk, preparation, options.out);
            return preparation.plan().toSend() > 0 ? ExitStatus.DONE : ExitStatus.ofNothingToSend(report);
        }
    }

    /** Prints what a plan comes to, and writes it where a file was asked for. */
    static Report report(Session session, Desk desk, Preparation preparation, Optional<Path> out) throws Problem {
        if (out.isPresent()) {
            session.around()
                    .planExport()
                    .write(
                            preparation.plan(),
                            desk.connection(),
                            preparation.program(),
                            session.around().operator(),
                            out.get());
        }
        Report report = preparation.report(desk.connection(), out);
        new ReportPrinter(session).plan(report, preparation.plan());
        session.json(Json.totals(report, session.texts()));
        return report;
    }
}
