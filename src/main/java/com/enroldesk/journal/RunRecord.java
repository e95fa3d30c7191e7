package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
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
 * A run as the journal holds it.
 *
 * @param connectionSpec how to open the connection again, without secrets; empty for the demonstration
 * @param takesBack the run whose receipts this one takes back
 * @param firstRow id of its first row; the others follow without a gap
 * @param stopped why it came to rest before its end
 * @param worked time spent sending, pauses left out
 */
public record RunRecord(
        RunId id,
        long scope,
        String endpoint,
        String connection,
        Optional<String> connectionSpec,
        ProgramId program,
        String programName,
        PromotionId promotion,
        String promotionName,
        Action action,
        Optional<RunId> takesBack,
        String listName,
        List<String> columns,
        int identifierColumn,
        Optional<IdentifierKind> kind,
        Optional<String> country,
        String source,
        int batch,
        Optional<String> again,
        String operator,
        Instant approvedAt,
        long firstRow,
        long rowCount,
        RunState state,
        Optional<Reason> stopped,
        Duration worked) {

    public long lastRow() {
        return firstRow + rowCount - 1;
    }
}
