package com.enroldesk.ui.shell;

import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;

/**
 * Rows of a run that need checking, as they were chosen to be settled.
 *
 * @param look they are to be looked up at once
 */
public record Doubtful(RunId run, RowQuery query, boolean look) {}
