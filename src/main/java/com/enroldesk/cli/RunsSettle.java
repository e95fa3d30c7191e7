package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.run.SettleProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles the customers of a run who need checking: by a look at the server, by a person's word, or by an ordered re-send. */
@Command(name = "settle")
final class RunsSettle implements Verb {
    /** Where it is too early to tell for longer than this, the command ends and says when to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Session session;

    @Parameters(paramLabel = "N", descriptionKey = "cli.param.run")
    private long run;

    @Option(names = "--mark", paramLabel = "WORD", descriptionKey = "cli.option.mark")
    private Optional<String> mark = Optional.empty();

    @Option(names = "--resend", descriptionKey = "cli.option.resend")
    private boolean resend;

    @Option(names = "--row", paramLabel = "LINE", descriptionKey = "cli.option.row")
    private List<Integer> lines = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
    private Optional<String> reason = Optional.empty();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    RunsSettle(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        Optional<Boolean> enrolled = marked();
        boolean byPerson = enrolled.isPresent() || resend;
        if ((enrolled.isPresent() && resend) || byPerson != reason.isPresent()) {
            throw new UsageProblem(session.texts().get("cli.usage.settle"));
        }
        RunId id = new RunId(run);
        // A person's word needs no backend.
        try (Desk desk = enrolled.isPresent() ? session.open() : connection.open(session, id)) {
            RunJob job = new RunJob(session, desk);
            List<EnrolmentId> rows = inDoubt(desk, id);
            if (rows.isEmpty()) {
                session.note(
                        lines.isEmpty()
                                ? session.problem(new Problem(ProblemCode.NOTHING_IN_DOUBT, id))
                                : session.texts().get("cli.settle.notThere", lines.size()));
                return ended(job, desk, id);
            }
            if (resend) {
                desk.amends().orderResend(id, rows, operator(), reason.orElse(""));
                return new RunEnding(session, desk).end(job, job.ordered(id), Optional.empty());
            }
            if (enrolled.isPresent()) {
                long decided = desk.amends().decide(id, rows, enrolled.get(), operator(), reason.orElse(""));
                session.say("cli.settle.decided", decided);
            } else {
                look(job, id, rows);
            }
            return ended(job, desk, id);
        }
    }

    /** A run of which nobody is in doubt any more ends as its rows say: a script may settle it as often as it likes. */
    private ExitStatus ended(RunJob job, Desk desk, RunId id) throws Problem {
        return new RunEnding(session, desk).end(job, desk.run(id), Optional.empty());
    }

    private Optional<Boolean> marked() throws UsageProblem {
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        return switch (mark.get()) {
            case "enrolled" -> Optional.of(true);
            case "not-enrolled" -> Optional.of(false);
            default -> throw new UsageProblem(session.texts().get("cli.usage.mark"));
        };
    }

    private String operator() {
        return session.around().operator();
    }

    /** The rows in doubt; with {@code --row} those of them that stand on the lines. */
    private List<EnrolmentId> inDoubt(Desk desk, RunId id) throws Problem {
        List<EnrolmentId> rows = new ArrayList<>();
        for (ResultRow row : desk.rows(desk.rowIds(id, RowQuery.IN_DOUBT))) {
            if (lines.isEmpty() || lines.contains(row.line())) {
                rows.add(row.id());
            }
        }
        long others = lines.stream().distinct().count() - rows.size();
        if (others > 0 && !rows.isEmpty()) {
            session.note(session.texts().get("cli.settle.others", others));
        }
        return rows;
    }

    private void look(RunJob job, RunId id, List<EnrolmentId> rows) throws Problem {
        SettleProgress end = job.look(id, rows, PATIENCE);
        session.say("cli.settle.looked", end.counted(), end.notCounted(), end.inDoubt());
        if (end.cannotTell() > 0) {
            session.say("cli.settle.cannotTell", end.cannotTell(), Long.toString(run), session.again());
        }
        if (end.tooEarly() > 0 && end.nextPossible().isPresent()) {
            session.say(
                    "cli.settle.early",
                    session.texts().duration(end.nextPossible().get()));
        }
    }
}
