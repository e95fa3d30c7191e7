package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.TakeBackPreview;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back exactly what a run's own receipts prove, as a run of its own. */
@Command(name = "take-back")
final class RunsTakeBack implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Option(names = "--yes", paramLabel = "COUNT", descriptionKey = "cli.option.yes.takeBack")
    private Optional<Long> yes = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
    private Optional<String> reason = Optional.empty();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    RunsTakeBack(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        RunId id = new RunId(run);
        try (Desk desk = connection.open(session, id)) {
            TakeBackPreview preview = desk.amends().takeBackPreview(id);
            session.say("cli.takeBack.preview", preview.receipts(), preview.withoutNumber());
            Checks.production(yes, preview.receipts(), desk);
            RunId back = desk.amends()
                    .takeBack(
                            id, yes.orElse(preview.receipts()), session.around().operator(), reason.orElse(""));
            RunJob job = new RunJob(session, desk);
            return new RunEnding(session, desk).end(job, job.run(back), Optional.empty());
        }
    }
}
