package com.enroldesk.cli;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.RunSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The totals of a run, or of a list that was only checked. Only the seven outcomes of a run at rest occur, and they add up.
 *
 * @param run empty where nothing was sent
 * @param takesBack whether the run takes back instead of enrolling
 * @param reasons counts by {@link Reason#key()}
 * @param out the results file that was written
 */
record Report(
        Optional<RunId> run,
        String connection,
        ProgramId program,
        String programName,
        PromotionId promotion,
        String promotionName,
        String listName,
        boolean takesBack,
        RunState state,
        long rows,
        Map<OutcomeKind, Long> counts,
        Map<String, Long> reasons,
        Duration worked,
        Optional<Reason> stopped,
        Optional<Path> out) {

    Report {
        counts = atRest(counts);
        reasons = new LinkedHashMap<>(reasons);
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        if (sum != rows) {
            throw new IllegalStateException("totals do not add up: " + sum + " of " + rows + " rows");
        }
    }

    static Report of(RunSummary run, Optional<Path> out) {
        return new Report(
                Optional.of(run.id()),
                run.connection(),
                run.program(),
                run.programName(),
                run.promotion(),
                run.promotionName(),
                run.listName(),
                run.action() == Action.TAKE_BACK,
                run.state(),
                run.totals().rows(),
                run.totals().outcomes(),
                run.totals().reasons(),
                run.worked(),
                run.stopped(),
                out);
    }

    /** What a plan comes to when nothing is sent. */
    static Report of(Plan plan, String connection, String programName, Optional<Path> out) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        plan.leftOut().forEach((code, count) -> reasons.merge(code.key(), (long) count, Long::sum));
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        counts.put(OutcomeKind.NOT_SENT, (long) plan.toSend());
        counts.put(OutcomeKind.SKIPPED, (long) plan.size() - plan.toSend());
        return new Report(
                Optional.empty(),
                connection,
                plan.target().promotion().program(),
                programName,
                plan.target().promotion().id(),
                plan.target().promotion().name(),
                plan.list().name(),
                false,
                RunState.FINISHED,
                plan.size(),
                counts,
                reasons,
                Duration.ZERO,
                Optional.empty(),
                out);
    }

    /** A row that waits was not sent; one that is on its way while the totals are made is not known. */
    private static Map<OutcomeKind, Long> atRest(Map<OutcomeKind, Long> counts) {
        Map<OutcomeKind, Long> rest = new EnumMap<>(OutcomeKind.class);
        counts.forEach((kind, count) -> rest.merge(
                switch (kind) {
                    case WAITING -> OutcomeKind.NOT_SENT;
                    case SENDING -> OutcomeKind.NEEDS_CHECKING;
                    case ENROLLED, NOT_ENROLLED, FAILED, NEEDS_CHECKING, SKIPPED, NOT_SENT, TAKEN_BACK -> kind;
                },
                count,
                Long::sum));
        return rest;
    }

    long count(OutcomeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    long reason(ReasonCode code) {
        return reasons.getOrDefault(code.key(), 0L);
    }

    Report with(Optional<Path> written) {
        return new Report(
                run,
                connection,
                program,
                programName,
                promotion,
                promotionName,
                listName,
                takesBack,
                state,
                rows,
                counts,
                reasons,
                worked,
                stopped,
                written);
    }
}
