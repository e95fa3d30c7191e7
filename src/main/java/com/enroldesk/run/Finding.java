package com.enroldesk.run;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Receipt;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.OwnReceipts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What a look at the backend says about one doubt; a pure function of both (R10). */
sealed interface Finding {
    /** It counted, and this is the proof. */
    record Counted(Receipt receipt) implements Finding {}

    /** It did not, and no late effect can come any more. */
    record DidNotCount() implements Finding {}

    /** Nothing of it is seen, but it may still come. */
    record TooEarly(Duration left) implements Finding {}

    /** Something is there that may be ours or not. */
    record CannotTell() implements Finding {}

    /**
     * @param ours receipts that are known as another sending's, in this run or another
     * @param settleAfter how long a request's effect may come after its end
     * @param now by this computer's clock
     */
    static Finding of(Doubt doubt, Action action, Holdings held, OwnReceipts ours, Duration settleAfter, Instant now) {
        if (action == Action.TAKE_BACK) {
            return ofTakingBack(doubt, held, settleAfter);
        }
        Span span = Span.of(doubt, held, settleAfter, now);
        boolean unclear = false;
        Optional<Holdings.Issued> first = Optional.empty();
        for (Holdings.Issued issued : held.issued()) {
            boolean byIssual = ours.issualIds().contains(issued.issualId());
            if (number(issued, action).isEmpty()
                    || ours.earnedIds().contains(issued.earnedId())
                    || (byIssual && (action == Action.ENROL || alone(issued, held)))) {
                continue;
            }
            if (issued.at().isEmpty() || byIssual) {
                unclear = true;
            } else if (span.holds(issued.at().get())) {
                first = first.isEmpty() ? Optional.of(issued) : earlier(first.get(), issued);
            } else {
                unclear |= span.leavesOpen(issued.at().get());
            }
        }
        if (first.isPresent()) {
            Holdings.Issued found = first.get();
            String earned = action == Action.ENROL ? "" : found.earnedId();
            return new Counted(new Receipt(
                    earned, found.issualId(), held.customerId(), found.at().orElseThrow()));
        }
        return unclear ? new CannotTell() : notSeen(doubt, settleAfter);
    }

    /** Several may share an issual id; then it does not tell which of them a receipt without an earned id is for. */
    private static boolean alone(Holdings.Issued issued, Holdings held) {
        return held.issued().stream()
                        .filter(other -> other.issualId().equals(issued.issualId()))
                        .count()
                == 1;
    }

    private static Finding ofTakingBack(Doubt doubt, Holdings held, Duration settleAfter) {
        if (doubt.takesBack().isEmpty() || held.customerId().isEmpty()) {
            return new CannotTell();
        }
        Receipt receipt = doubt.takesBack().get();
        boolean stillThere =
                held.issued().stream().anyMatch(issued -> issued.earnedId().equals(receipt.earnedId()));
        return stillThere ? notSeen(doubt, settleAfter) : new Counted(receipt);
    }

    private static Finding notSeen(Doubt doubt, Duration settleAfter) {
        Duration left = settleAfter.minus(doubt.over());
        return left.isPositive() ? new TooEarly(left) : new DidNotCount();
    }

    private static Optional<Holdings.Issued> earlier(Holdings.Issued one, Holdings.Issued other) {
        Comparator<Holdings.Issued> byDate =
                Comparator.comparing(issued -> issued.at().orElseThrow());
        return Optional.of(byDate.compare(one, other) <= 0 ? one : other);
    }

    /** The number by which a receipt of the action is known. */
    static String number(Holdings.Issued issued, Action action) {
        return action == Action.ENROL ? issued.issualId() : issued.earnedId();
    }
}
