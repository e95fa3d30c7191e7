package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import java.util.List;
import java.util.Set;

/** What is in doubt about some rows of a run. */
record SomeDoubts(Doubts all, Set<EnrolmentId> rows) implements Doubts {
    SomeDoubts {
        rows = Set.copyOf(rows);
    }

    @Override
    public List<Doubt> of(RunRecord run) throws Problem {
        return all.of(run).stream().filter(doubt -> rows.contains(doubt.row())).toList();
    }

    @Override
    public OwnReceipts receiptsOf(RunRecord run, String customerId) throws Problem {
        return all.receiptsOf(run, customerId);
    }

    @Override
    public boolean rule(RunRecord run, Doubt doubt, Ruling ruling) throws Problem {
        return all.rule(run, doubt, ruling);
    }
}
