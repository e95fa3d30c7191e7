package com.enroldesk.ui.shell;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of a run that need checking, as they were chosen to be settled.
 *
 * @param only of the rows that the query finds these; empty where all of them are meant
 * @param look they are to be looked up at once
 */
public record Doubtful(RunId run, RowQuery query, Optional<Set<EnrolmentId>> only, boolean look) {
    public Doubtful {
        only = only.map(Set::copyOf);
    }

    public Doubtful(RunId run, RowQuery query, boolean look) {
        this(run, query, Optional.empty(), look);
    }

    /** The same rows, to be looked up at once. */
    public Doubtful looking() {
        return new Doubtful(run, query, only, true);
    }

    /** Those of the rows found by the query that are meant. */
    public List<EnrolmentId> among(long[] found) {
        return Arrays.stream(found)
                .mapToObj(EnrolmentId::new)
                .filter(row -> only.isEmpty() || only.get().contains(row))
                .toList();
    }
}
