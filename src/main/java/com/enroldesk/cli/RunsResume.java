package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was paused, stopped or interrupted. */
@Command(name = "resume")
final class RunsResume implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    RunsResume(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        try (Desk desk = connection.open(session, new RunId(run))) {
            RunJob job = new RunJob(session, desk);
            return new RunEnding(session, desk).end(job, job.run(new RunId(run)), Optional.empty());
        }
    }
}
