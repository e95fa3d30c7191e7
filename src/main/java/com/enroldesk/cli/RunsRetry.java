package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends a run's failed customers again; never one that needs checking (R8). */
@Command(name = "retry")
final class RunsRetry implements Verb {
    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    RunsRetry(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        try (Desk desk = connection.open(session, new RunId(run))) {
            desk.retryFailed(new RunId(run));
            RunJob job = new RunJob(session, desk);
            return new RunEnding(session, desk).end(job, job.ordered(new RunId(run)), Optional.empty());
        }
    }
}
