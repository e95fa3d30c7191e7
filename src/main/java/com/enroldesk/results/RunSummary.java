package com.enroldesk.results;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run as History lists it.
 *
 * @param connection the name it was made on
 * @param takesBack the run whose receipts this one takes back
 * @param listName the list's name
 * @param columns the list's own columns
 * @param approvedAt when it was frozen and approved
 * @param worked time spent sending, pauses left out
 * @param stopped why it came to rest before its end
 */
public record RunSummary(
        RunId id,
        String connection,
        ProgramId program,
        String programName,
        PromotionId promotion,
        String promotionName,
        Action action,
        Optional<RunId> takesBack,
        String listName,
        List<String> columns,
        String operator,
        Instant approvedAt,
        Duration worked,
        RunState state,
        Optional<Reason> stopped,
        Totals totals) {

    /** The same run with the totals of some of its rows. */
    RunSummary with(Totals some) {
        return new RunSummary(
                id,
                connection,
                program,
                programName,
                promotion,
                promotionName,
                action,
                takesBack,
                listName,
                columns,
                operator,
                approvedAt,
                worked,
                state,
                stopped,
                some);
    }
}
