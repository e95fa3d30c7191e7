package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import java.util.List;

/**
 * Rows that share an outcome and a reason, for one card.
 *
 * @param examples up to three rows
 */
public record ReasonGroup(OutcomeKind outcome, Reason reason, long count, List<ResultRow> examples) {}
