package com.enroldesk.sim;

import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import java.util.List;

/** The settling of answers in memory: what {@code Settlements} does in SQL. */
final class MemoryVerdicts {
    private MemoryVerdicts() {}

    static void settle(State state, Permit permit, List<Verdict> verdicts, Disk disk) {
        State.Attempt attempt = state.attempt(permit.attempt());
        if (!attempt.open()) {
            throw new IllegalStateException("attempt " + permit.attempt() + " has been settled before");
        }
        state.attempts.set(
                (int) attempt.id() - 1,
                attempt.closed(disk.uptime().boot(), disk.uptime().nanos(), disk.wall()));
        for (int i = 0; i < permit.size(); i++) {
            settle(state, permit.enrolment(i).value(), permit.attempt(), verdicts.get(i));
        }
    }

    private static void settle(State state, long row, long attempt, Verdict verdict) {
        for (int i = 0; i < state.sendings.size(); i++) {
            State.Sending sending = state.sendings.get(i);
            if (sending.row() == row && sending.attempt() == attempt && sending.verdict() instanceof Verdict.Open) {
                state.sendings.set(i, sending.with(verdict));
            }
        }
        if (verdict instanceof Verdict.Ok(var receipt)) {
            state.receipts.put(row, new State.Proof(row, attempt, receipt));
        }
        if (verdict instanceof Verdict.Refused || verdict instanceof Verdict.NotSent) {
            release(state.corrections, row, attempt);
            release(state.resends, row, attempt);
        }
    }

    static void release(List<State.Order> orders, long row, long attempt) {
        orders.replaceAll(order -> order.row() == row && order.attempt() == attempt ? order.taken(0) : order);
    }
}
