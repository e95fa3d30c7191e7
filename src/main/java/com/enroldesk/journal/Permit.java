package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Leave to send one request once. Only the journal makes one, after the intent to send is on the disk (R3), so sending
 * without a claim does not compile.
 */
public final class Permit {
    private final long attempt;
    private final RunId run;
    private final ProgramId program;
    private final PromotionId promotion;
    private final Action action;
    private final IdentifierKind kind;
    private final long[] enrolments;
    private final String[] values;
    private final String[] sources;
    private final String[] earnedIds;
    private final AtomicBoolean used = new AtomicBoolean();

    Permit(
            long attempt,
            RunId run,
            ProgramId program,
            PromotionId promotion,
            Action action,
            IdentifierKind kind,
            long[] enrolments,
            String[] values,
            String[] sources,
            String[] earnedIds) {
        this.attempt = attempt;
        this.run = run;
        this.program = program;
        this.promotion = promotion;
        this.action = action;
        this.kind = kind;
        this.enrolments = enrolments;
        this.values = values;
        this.sources = sources;
        this.earnedIds = earnedIds;
    }

    /** The journal's number of the sending. */
    public long attempt() {
        return attempt;
    }

    public RunId run() {
        return run;
    }

    public ProgramId program() {
        return program;
    }

    public PromotionId promotion() {
        return promotion;
    }

    /** What the request is to do. */
    public Action action() {
        return action;
    }

    /** The kind of every value: a request carries one (contract 2.1). */
    public IdentifierKind kind() {
        return kind;
    }

    /** How many customers may be sent. */
    public int size() {
        return enrolments.length;
    }

    public EnrolmentId enrolment(int index) {
        return new EnrolmentId(enrolments[index]);
    }

    /** The value to send for the customer at an index. */
    public String value(int index) {
        return values[index];
    }

    /** The source to send for the customer at an index. */
    public String source(int index) {
        return sources[index];
    }

    /**
     * The earned id to take back from the customer at an index.
     *
     * @throws IllegalStateException for any other action: a revoke without ids would take back everything (R12)
     */
    public String earnedId(int index) {
        if (action != Action.TAKE_BACK || earnedIds[index].isEmpty()) {
            throw new IllegalStateException("nothing to take back in attempt " + attempt);
        }
        return earnedIds[index];
    }

    /**
     * Uses the permit up. An engine calls this before it does anything.
     *
     * @throws IllegalStateException on the second call: it would be a second send (R4)
     */
    public void use() {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("permit of attempt " + attempt + " was used before");
        }
    }

    /** Masked: the values name customers. */
    @Override
    public String toString() {
        return "Permit[attempt=" + attempt + ", " + enrolments.length + " " + kind + "]";
    }
}
