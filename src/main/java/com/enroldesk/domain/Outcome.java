package com.enroldesk.domain;

import java.util.List;
import java.util.Optional;

/** What became of an enrolment. It is derived from facts by {@link #of} and never stored (row-states section 3). */
public sealed interface Outcome {

    /**
     * The facts about one row.
     *
     * @param leftOut why the list's own value is not sent; a later correction lifts it
     * @param verdicts every sending so far, oldest first
     * @param again an operator ordered this row to be sent (again), and that sending has not been claimed yet
     * @param stopped the run was stopped by an operator and not continued
     * @param takenBack the receipt was revoked at the backend
     */
    record Facts(Optional<Reason> leftOut, List<Verdict> verdicts, boolean again, boolean stopped, boolean takenBack) {
        public Facts {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** Order of precedence: OK, then OPEN, then UNKNOWN, then the latest decided one; never simply the last. */
    static Outcome of(Facts facts) {
        boolean vouched = false;
        Optional<Verdict> open = Optional.empty();
        Optional<Verdict.Unknown> unknown = Optional.empty();
        Optional<Verdict.Rejected> rejected = Optional.empty();
        for (Verdict verdict : facts.verdicts()) {
            switch (verdict) {
                case Verdict.Ok ok -> {
                    return counted(facts, Optional.of(ok.receipt()));
                }
                case Verdict.Vouched _ -> vouched = true;
                case Verdict.Open _ -> open = Optional.of(verdict);
                case Verdict.Unknown lost -> unknown = Optional.of(lost);
                case Verdict.Rejected no -> rejected = Optional.of(no);
                case Verdict.Refused _ -> {}
                case Verdict.NotSent _ -> {}
                case Verdict.Cleared _ -> {}
            }
        }
        if (vouched) {
            return counted(facts, Optional.empty());
        }
        if (open.isPresent()) {
            return new InFlight();
        }
        if (unknown.isPresent()) {
            return new Unknown(unknown.get().reason());
        }
        if (!facts.again()) {
            if (rejected.isPresent()) {
                Reason reason = rejected.get().reason();
                return reason.code() == ReasonCode.LIMIT_REACHED ? new NotEnrolled(reason) : new Failed(reason);
            }
            if (facts.leftOut().isPresent()) {
                return new NotAccepted(facts.leftOut().get());
            }
        }
        return facts.stopped() ? new Cancelled() : new Pending();
    }

    private static Outcome counted(Facts facts, Optional<Receipt> receipt) {
        return facts.takenBack() ? new TakenBack(receipt) : new Enrolled(receipt);
    }

    OutcomeKind kind();

    record NotAccepted(Reason reason) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SKIPPED;
        }
    }

    record Pending() implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.WAITING;
        }
    }

    record InFlight() implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SENDING;
        }
    }

    /** @param receipt the backend's proof; empty only where a named person vouched for it */
    record Enrolled(Optional<Receipt> receipt) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.ENROLLED;
        }
    }

    /** The backend answered warning 8890: counted by it as a success, yet nobody was enrolled. */
    record NotEnrolled(Reason reason) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOT_ENROLLED;
        }
    }

    record Failed(Reason reason) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.FAILED;
        }
    }

    record Unknown(Reason cause) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NEEDS_CHECKING;
        }
    }

    record Cancelled() implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOT_SENT;
        }
    }

    /** @param receipt the proof; empty where a named person vouched for the taking back */
    record TakenBack(Optional<Receipt> receipt) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.TAKEN_BACK;
        }
    }
}
