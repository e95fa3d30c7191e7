package com.enroldesk.engine.remote;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.wire.Attribution;
import com.enroldesk.engine.wire.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The decisions about a reply whose order alone tells whom it speaks of (row-states section 5, points 5 and 6). Where every row
 * that is not OK agrees with what the server says of that customer, no OK can be somebody else's: whoever was enrolled is named
 * by some item, and would be found under it.
 */
final class OrderCheck {
    private static final int ENROLLED_OF_MIXED = 2;
    private static final int ENROLLED_OF_PROOF = 3;

    /** What a look-up says about the reply's order. */
    enum Says {
        AGREES,
        DISPROVES,
        /** It tells nothing about this row. */
        OPEN
    }

    private final Reading reading;

    OrderCheck(Reading reading) {
        this.reading = reading;
    }

    /** The same became of everyone and nobody has a receipt: whoever is whoever. */
    boolean noQuestion() {
        return reading.attribution() == Attribution.UNIFORM && !enrolled(0);
    }

    boolean mixed() {
        return reading.attribution() == Attribution.BY_POSITION;
    }

    boolean enrolled(int row) {
        return reading.verdicts().get(row) instanceof Verdict.Ok;
    }

    /**
     * Which rows to look up, the ones that matter most first.
     *
     * @param proof whether this reply is one of those that prove the order anew
     * @param known whose customer is known already
     */
    List<Integer> rows(boolean proof, IntPredicate known) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> enrolled = new ArrayList<>();
        for (int row = 0; row < reading.verdicts().size(); row++) {
            if (enrolled(row)) {
                enrolled.add(row);
            } else if (mixed() && (notFound(row) || !known.test(row))) {
                rows.add(row);
            }
        }
        enrolled.removeIf(known::test);
        rows.addAll(spread(enrolled, proof ? ENROLLED_OF_PROOF : mixed() ? ENROLLED_OF_MIXED : 0));
        return rows;
    }

    /** From the first to the last, since a list that was sorted is most wrong at its ends. */
    private static Set<Integer> spread(List<Integer> rows, int most) {
        Set<Integer> picked = new TreeSet<>();
        for (int i = 0; i < most && !rows.isEmpty(); i++) {
            picked.add(rows.get((rows.size() - 1) * i / (most - 1)));
        }
        return picked;
    }

    Says says(int row, Found found) {
        return switch (found) {
            case Found.Customer(String id) -> agrees(isCustomer(row, id));
            case Found.Nobody _ -> agrees(notFound(row) || named(row).isEmpty());
            case Found.Refused(String code) -> rejected(row, code) ? Says.AGREES : Says.OPEN;
            case Found.NotAllowed _, Found.Failed _ -> Says.OPEN;
        };
    }

    private static Says agrees(boolean agrees) {
        return agrees ? Says.AGREES : Says.DISPROVES;
    }

    private boolean isCustomer(int row, String id) {
        if (notFound(row)) {
            return false;
        }
        return named(row).isEmpty()
                ? !reading.customerIds().contains(id)
                : named(row).equals(id);
    }

    /** Whether the reply says that nobody is there. */
    boolean notFound(int row) {
        return rejected(row, ReasonCode.CUSTOMER_NOT_FOUND.key());
    }

    private boolean rejected(int row, String code) {
        return reading.verdicts().get(row) instanceof Verdict.Rejected(Reason reason)
                && reason.key().equals(code);
    }

    private String named(int row) {
        return reading.customerIds().get(row);
    }

    /** The verdicts when only some rows could be held against the server; of the others nobody knows. */
    List<Verdict> only(Set<Integer> proven) {
        List<Verdict> verdicts = new ArrayList<>(reading.verdicts());
        Verdict unchecked = new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_CHECKED));
        for (int row = 0; row < verdicts.size(); row++) {
            if (!proven.contains(row) && !(verdicts.get(row) instanceof Verdict.Unknown)) {
                verdicts.set(row, unchecked);
            }
        }
        return verdicts;
    }
}
