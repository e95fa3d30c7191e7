package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import java.util.List;
import java.util.Set;

/** What settling reads and writes: what is in doubt, and how a doubt ends. Each ruling is durable when it returns. */
public interface Doubts {

    /** Every sending of a run that is in doubt, by row, then oldest first. */
    List<Doubt> of(RunRecord run) throws Problem;

    /** The receipts that we hold of a customer for a run's promotion at its endpoint, in any run: such a one is no news. */
    OwnReceipts receiptsOf(RunRecord run, String customerId) throws Problem;

    /** Ends a doubt, or notes that a look could not. Returns false when it had ended before. */
    boolean rule(RunRecord run, Doubt doubt, Ruling ruling) throws Problem;

    /** The same, but nothing about other rows than these is in doubt. */
    default Doubts only(Set<EnrolmentId> rows) {
        return new SomeDoubts(this, rows);
    }
}
