package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ReasonGroup;
import com.enroldesk.results.ResultRow;
import com.enroldesk.text.Texts;
import java.util.List;

/** Totals for people: what it came to, a sum that adds up, why, and what to do next. */
final class ReportPrinter {
    private final Session session;
    private final Texts texts;

    ReportPrinter(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    /** A list that was only checked, or of which nothing could be sent. */
    void plan(Report report, Plan plan) {
        heading(report);
        session.say("cli.check.ready", plan.toSend(), plan.size());
        sum(report);
        Table table = reasonTable();
        plan.leftOut().forEach((code, count) -> reason(table, OutcomeKind.SKIPPED, Reason.of(code), count));
        reasons(table, plan.leftOut().isEmpty());
        if (plan.changed() > 0) {
            session.say("cli.check.changed", plan.changed());
        }
        written(report);
    }

    /** Every row of the sample list; no run is left that could be looked into. */
    void sample(Report report, List<ResultRow> rows) {
        heading(report);
        session.blank();
        new RowTable(session).brief(rows);
        session.blank();
        session.line(verdict(report));
        sum(report);
    }

    /** Nothing where nobody reads it: a large run's reasons take a second to find. */
    void run(Desk desk, Report report) throws Problem {
        if (!session.speaks()) {
            return;
        }
        heading(report);
        long run = report.run().orElseThrow().value();
        session.say("cli.run.verdict", Long.toString(run), verdict(report));
        sum(report);
        Table table = reasonTable();
        boolean none = true;
        for (ReasonGroup group : desk.reasons(report.run().orElseThrow())) {
            reason(table, group.outcome(), group.reason(), group.count());
            none = false;
        }
        reasons(table, none);
        report.stopped().ifPresent(reason -> stopped(report, reason));
        nextSteps(report, Long.toString(run));
        written(report);
    }

    private void heading(Report report) {
        session.say(
                "cli.heading",
                report.promotionName(),
                report.promotion(),
                report.programName(),
                report.program(),
                report.listName());
    }

    private String verdict(Report report) {
        return texts.verdict(report.state(), report.counts(), report.reasons().getOrDefault("invalid", 0L));
    }

    private void sum(Report report) {
        session.line(texts.equation(report.counts(), report.reason(ReasonCode.ALREADY_ENROLLED)));
    }

    private Table reasonTable() {
        return Table.ofColumns(0)
                .row(
                        texts.get("cli.column.rows"),
                        texts.get("cli.column.outcome"),
                        texts.get("cli.column.code"),
                        texts.get("cli.column.reason"));
    }

    private void reason(Table table, OutcomeKind outcome, Reason reason, long count) {
        Reason shared = ofGroup(reason);
        table.row(texts.number(count), texts.outcome(outcome), reason.key(), texts.reason(shared));
        table.row("", "", "", texts.get("cli.advice", texts.advice(shared)));
    }

    /** A list's reason names the line or the run of one row, which is not that of the others. */
    private static Reason ofGroup(Reason reason) {
        return reason.code().scope() == ReasonCode.Scope.LIST ? new Reason(reason.code(), reason.key(), "") : reason;
    }

    private void reasons(Table table, boolean none) {
        if (!none) {
            session.blank();
            session.table(table);
            session.blank();
        }
    }

    private void stopped(Report report, Reason reason) {
        session.say(
                "cli.run.stopped",
                texts.reason(reason),
                texts.consequence(report.takesBack(), report.counts()),
                texts.advice(reason));
    }

    private void nextSteps(Report report, String run) {
        long failed = report.count(OutcomeKind.FAILED);
        if (failed > 0) {
            session.say("cli.next.failed", failed, run, session.again());
        }
        long checking = report.count(OutcomeKind.NEEDS_CHECKING);
        if (checking > 0) {
            session.say("cli.next.needsChecking", checking, run, session.again());
        }
        long unsent = report.count(OutcomeKind.NOT_SENT);
        if (unsent > 0 && report.state() != RunState.FINISHED) {
            session.say("cli.next.notSent", unsent, run, session.again());
        }
    }

    private void written(Report report) {
        report.out().ifPresent(out -> session.say("cli.out", out.toString()));
    }
}
