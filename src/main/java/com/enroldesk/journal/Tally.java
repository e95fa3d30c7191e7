package com.enroldesk.journal;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import java.util.Optional;

/**
 * How many rows of a run share an outcome and a reason's code and key.
 *
 * @param outcome WAITING for every row that nothing was sent for, whatever the run's state
 * @param reason with the detail of one of the rows
 */
public record Tally(OutcomeKind outcome, Optional<Reason> reason, long count) {}
