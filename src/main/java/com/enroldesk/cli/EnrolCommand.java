package com.enroldesk.cli;

import com.enroldesk.desk.Approval;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunId;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a list, plans, runs, prints the totals. */
@Command(name = "enrol")
final class EnrolCommand implements Verb {
    private final Session session;

    @Mixin
    private final ListOptions options = new ListOptions();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    EnrolCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        Checks.options(session, options, connection);
        try (Desk desk = connection.open(session);
                Preparation preparation = Preparation.of(session, desk, options)) {
            Checks.count(options, preparation.plan());
            if (preparation.plan().toSend() == 0) {
                return nothingToSend(desk, preparation);
            }
            Checks.production(options.yes, preparation.plan().toSend(), desk);
            RunId run = desk.approve(preparation.plan(), approval());
            RunJob job = new RunJob(session, desk);
            return new RunEnding(session, desk).end(job, job.run(run), options.out);
        }
    }

    private Approval approval() {
        OptionalInt batch = options.batch.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new Approval(session.around().operator(), batch, options.again);
    }

    private ExitStatus nothingToSend(Desk desk, Preparation preparation) throws Problem {
        Report report = CheckCommand.report(session, desk, preparation, options.out);
        ExitStatus status = ExitStatus.ofNothingToSend(report);
        if (status == ExitStatus.LIST_REFUSED) {
            session.note(session.problem(new Problem(
                    ProblemCode.LIST_NOTHING_TO_SEND, preparation.plan().size())));
        }
        return status;
    }
}
