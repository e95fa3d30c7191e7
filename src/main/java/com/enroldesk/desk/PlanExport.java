package com.enroldesk.desk;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RunSummary;
import com.enroldesk.results.Totals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what would become of a list to a results file, when nothing is sent and so no run exists. Any thread. */
public final class PlanExport {
    private static final int PAGE = 1_000;
    private static final RunId NO_RUN = new RunId(0);

    private final ExportWriter writer;
    private final InstantSource clock;

    public PlanExport(ExportWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Tells whether a file could be written, before anything is sent for its sake.
     *
     * @throws Problem EXPORT_FORMAT_UNKNOWN or EXPORT_FAILED
     */
    public static void requireWritable(Path file) throws Problem {
        ExportWriter.requireWritable(file);
    }

    public void write(Plan plan, String connection, String programName, String operator, Path file) throws Problem {
        int[] next = {0};
        writer.write(
                summary(plan, connection, programName, operator),
                () -> {
                    List<ResultRow> page = new ArrayList<>(PAGE);
                    for (; next[0] < plan.size() && page.size() < PAGE; next[0]++) {
                        page.add(row(plan.row(next[0])));
                    }
                    return page;
                },
                file);
    }

    private static ResultRow row(PlannedRow row) {
        return new ResultRow(
                new EnrolmentId(0),
                NO_RUN,
                row.line(),
                row.text(),
                Optional.empty(),
                false,
                Optional.empty(),
                row.cells(),
                row.leftOut().isPresent() ? OutcomeKind.SKIPPED : OutcomeKind.NOT_SENT,
                row.leftOut(),
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }

    private RunSummary summary(Plan plan, String connection, String programName, String operator) {
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        outcomes.put(OutcomeKind.NOT_SENT, (long) plan.toSend());
        outcomes.put(OutcomeKind.SKIPPED, (long) plan.size() - plan.toSend());
        Map<String, Long> reasons = new HashMap<>();
        plan.leftOut().forEach((code, count) -> reasons.merge(Reason.of(code).key(), (long) count, Long::sum));
        return new RunSummary(
                NO_RUN,
                connection,
                plan.target().promotion().program(),
                programName,
                plan.target().promotion().id(),
                plan.target().promotion().name(),
                plan.target().action(),
                Optional.empty(),
                plan.list().name(),
                plan.list().columns(),
                operator,
                clock.instant(),
                Duration.ZERO,
                RunState.READY,
                Optional.empty(),
                new Totals(plan.size(), outcomes, reasons));
    }
}
