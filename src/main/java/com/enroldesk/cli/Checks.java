package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.PlanExport;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.plan.Plan;
import com.enroldesk.settings.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What is refused before anything is read, or sent. */
final class Checks {
    private Checks() {}

    static void options(Session session, ListOptions options, ConnectionOptions connection) throws UsageProblem {
        if (options.promotion.isPresent() && options.promotionIdentifier.isPresent()) {
            throw new UsageProblem(session.texts().get("cli.usage.promotion.both"));
        }
        if (options.batch.isPresent() && options.batch.get() < 1) {
            throw new UsageProblem(session.texts().get("cli.usage.batch"));
        }
        if (options.again.isPresent() && options.again.get().isBlank()) {
            throw new UsageProblem(session.texts().get("cli.usage.again"));
        }
        if (connection.readsStdin() && options.list.equals("-")) {
            throw new UsageProblem(session.texts().get("cli.usage.secret.list"));
        }
        if (options.out.filter(out -> isList(out, options.list)).isPresent()) {
            throw new UsageProblem(session.texts().get("cli.usage.out.list", options.list));
        }
        if (options.out.isPresent()) {
            try {
                PlanExport.requireWritable(options.out.get());
            } catch (Problem problem) {
                throw new UsageProblem(session.problem(problem));
            }
        }
    }

    /** Whatever its name: results that are written over the list cannot be had back from it. */
    private static boolean isList(Path out, String list) {
        try {
            return !list.equals("-") && Files.exists(out) && Files.isSameFile(out, Path.of(list));
        } catch (IOException | InvalidPathException _) {
            // There is no such list, which is told when it is read.
            return false;
        }
    }

    /** Real customers are enrolled only by a person, or a script, that says how many. */
    static void production(Optional<Long> confirmed, long count, Desk desk) throws Problem {
        Optional<Connection> production = desk.connections().inUse().filter(Connection::production);
        if (production.isPresent() && confirmed.isEmpty()) {
            throw new Problem(ProblemCode.LIST_COUNT_MISSING, production.get().name(), count);
        }
    }

    /** A count that was confirmed must be the one that would be sent. */
    static void count(ListOptions options, Plan plan) throws Problem {
        if (options.yes.isPresent() && options.yes.get() != plan.toSend()) {
            throw new Problem(ProblemCode.LIST_COUNT_UNCONFIRMED, options.yes.get(), plan.toSend());
        }
    }
}
