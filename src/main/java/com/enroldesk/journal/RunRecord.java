package com.enroldesk.journal;

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
 * @param firstRow id of its first row; the others follow without a gap
 * @param stopped why it came to rest before its end
 * @param worked time spent sending, pauses left out
 */
public record RunRecord(
        RunId id,
        long scope,
        String endpoint,
        String connection,
        ProgramId program,
        String programName,
        PromotionId promotion,
        String promotionName,
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
