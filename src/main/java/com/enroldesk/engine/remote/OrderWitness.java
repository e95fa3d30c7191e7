package com.enroldesk.engine.remote;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.Reading;
import com.enroldesk.journal.Permit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds replies to requests by mobile or e-mail against the server's own look-up: a failed item names nobody, and no page
 * promises the order of the request (docs/adr/0065). For the lanes of a run.
 */
final class OrderWitness {
    /** Replies from one proof of the order to the next. */
    private static final int BETWEEN_PROOFS = 50;

    /** Replies after a proof that could not be had. */
    private static final int BEFORE_NEXT_TRY = 10;

    /** Who a customer is to the server. */
    interface LookUp {
        Found find(IdentifierKind kind, String value, String source);
    }

    private static final Reason OUT_OF_ORDER = Reason.of(ReasonCode.REPLY_OUT_OF_ORDER);

    private final LookUp calls;
    private final KnownCustomers known = new KnownCustomers();
    private final AtomicInteger untilProof = new AtomicInteger();
    private volatile boolean disproved;
    private volatile boolean notAllowed;

    OrderWitness(LookUp calls) {
        this.calls = calls;
    }

    /** Whether the server was seen to answer in another order than it was asked. */
    boolean disproved() {
        return disproved;
    }

    /** The ending with no verdict that the order alone vouches for, where that can be looked into. */
    Ending judged(Permit permit, Ending ending) {
        if (ending.byPosition().isEmpty()) {
            return ending;
        }
        Reading reading = ending.byPosition().get();
        OrderCheck check = new OrderCheck(reading);
        if (permit.size() == 1) {
            if (check.enrolled(0)) {
                known.learn(permit, 0, reading.customerIds().getFirst());
            }
            return ending;
        }
        if (check.noQuestion()) {
            return ending;
        }
        Set<Integer> proven = new HashSet<>();
        if (disproved || contradictsKnown(permit, check, proven)) {
            return outOfOrder(ending);
        }
        return notAllowed ? ending : lookedInto(permit, ending, check, proven);
    }

    private boolean contradictsKnown(Permit permit, OrderCheck check, Set<Integer> proven) {
        for (int row = 0; row < permit.size(); row++) {
            Optional<String> id = known.of(permit, row);
            // Somebody may have gone since; whether nobody is there now, only a new look tells.
            if (id.isPresent() && !check.notFound(row)) {
                if (check.says(row, new Found.Customer(id.get())) == OrderCheck.Says.DISPROVES) {
                    return true;
                }
                proven.add(row);
            }
        }
        return false;
    }

    private Ending lookedInto(Permit permit, Ending ending, OrderCheck check, Set<Integer> proven) {
        boolean proof = untilProof.getAndUpdate(left -> left == 0 ? BETWEEN_PROOFS - 1 : left - 1) == 0;
        List<Integer> rows = check.rows(proof, proven::contains);
        boolean doubt = false;
        for (int row : rows) {
            Found found = calls.find(permit.kind(), permit.value(row), permit.source(row));
            if (found instanceof Found.NotAllowed) {
                notAllowed = true;
                return ending;
            }
            if (found instanceof Found.Customer(String id)) {
                known.learn(permit, row, id);
            }
            switch (check.says(row, found)) {
                case AGREES -> proven.add(row);
                case DISPROVES -> {
                    return outOfOrder(ending);
                }
                case OPEN -> doubt |= !check.enrolled(row);
            }
            if (found instanceof Found.Failed) {
                // The next ones would most likely wait as long in vain.
                if (proof) {
                    untilProof.set(BEFORE_NEXT_TRY);
                }
                break;
            }
        }
        return doubt ? ending.with(check.only(proven)) : ending;
    }

    private Ending outOfOrder(Ending ending) {
        disproved = true;
        Verdict unknown = new Verdict.Unknown(OUT_OF_ORDER);
        return ending.with(ending.verdicts().stream().map(_ -> unknown).toList())
                .with(new Advice.Pause(OUT_OF_ORDER));
    }
}
