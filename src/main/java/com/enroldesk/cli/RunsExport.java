package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the rows of a run to a file. */
@Command(name = "export")
final class RunsExport implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.option.out")
    private Path out = Path.of("");

    RunsExport(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            RunId id = new RunId(run);
            desk.export(id, out);
            session.say("cli.out", out.toString());
            session.json(Json.totals(Report.of(desk.run(id), Optional.of(out)), session.texts()));
            return ExitStatus.DONE;
        }
    }
}
