package com.enroldesk.sim;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.OwnReceipts;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Doubts in memory: what {@code Rulings} does in SQL. */
final class MemoryDoubts implements Doubts {
    private final MemoryJournal journal;
    private final Set<Slip> slips;

    MemoryDoubts(MemoryJournal journal, Set<Slip> slips) {
        this.journal = journal;
        this.slips = slips;
    }

    @Override
    public List<Doubt> of(RunRecord run) {
        State state = journal.state();
        List<Doubt> doubts = new ArrayList<>();
        for (State.Sending sending : state.sendings) {
            State.Attempt attempt = state.attempt(sending.attempt());
            boolean told = state.of(sending.row()).stream()
                    .anyMatch(s -> s.verdict().live() && !(s.verdict() instanceof Verdict.Unknown));
            if (sending.verdict() instanceof Verdict.Unknown
                    && attempt.run() == run.id().value()
                    && !told) {
                doubts.add(doubt(state, sending, attempt));
            }
        }
        doubts.sort(
                Comparator.comparingLong((Doubt doubt) -> doubt.row().value()).thenComparingLong(Doubt::attempt));
        return doubts;
    }

    private Doubt doubt(State state, State.Sending sending, State.Attempt attempt) {
        State.Row row = state.row(sending.row());
        String value = sending.key().substring(1);
        if (attempt.kind() == IdentifierKind.EMAIL) {
            value = state.corrections.stream()
                    .filter(order -> order.row() == row.id() && order.attempt() == attempt.id())
                    .findFirst()
                    .map(State.Order::text)
                    .orElse(row.text())
                    .strip();
        }
        Optional<Receipt> back =
                Optional.ofNullable(state.receipts.get(row.receiptOf())).map(State.Proof::receipt);
        return new Doubt(
                new EnrolmentId(row.id()),
                row.line(),
                attempt.id(),
                attempt.kind(),
                back.map(Receipt::customerId).orElse(value),
                row.source(),
                attempt.claimedAt(),
                attempt.closedAt(),
                over(attempt),
                back);
    }

    private Duration over(State.Attempt attempt) {
        if (slips.contains(Slip.SETTLES_AT_ONCE)) {
            return Duration.ofDays(1);
        }
        if (slips.contains(Slip.SETTLE_TIME_ON_THE_WALL_CLOCK)) {
            Duration wall = Duration.between(attempt.closedAt(), now());
            return wall.isNegative() ? Duration.ZERO : wall;
        }
        boolean here = journal.disk().uptime().boot().equals(attempt.boot());
        return here ? Duration.ofNanos(Math.max(0, journal.disk().uptime().nanos() - attempt.ticks())) : Duration.ZERO;
    }

    private Instant now() {
        return journal.disk().wall();
    }

    @Override
    public OwnReceipts receiptsOf(RunRecord run, String customerId) {
        Set<String> earnedIds = new HashSet<>();
        Set<String> issualIds = new HashSet<>();
        for (State.Proof proof : journal.state().receipts.values()) {
            Receipt receipt = proof.receipt();
            if (receipt.customerId().equals(customerId)) {
                (receipt.earnedId().isEmpty() ? issualIds : earnedIds).add(receipt.number());
            }
        }
        return new OwnReceipts(earnedIds, issualIds);
    }

    @Override
    public boolean rule(RunRecord run, Doubt doubt, Ruling ruling) throws Problem {
        return journal.write(state -> rule(state, run, doubt, ruling.verdict()));
    }

    private static boolean rule(State state, RunRecord run, Doubt doubt, Verdict verdict) {
        if (verdict instanceof Verdict.Unknown) {
            return true;
        }
        long row = doubt.row().value();
        if (!end(state, row, doubt.attempt(), verdict)) {
            return false;
        }
        if (verdict instanceof Verdict.Ok(Receipt receipt)) {
            state.receipts.putIfAbsent(row, new State.Proof(row, doubt.attempt(), receipt));
        }
        state.resends.replaceAll(
                order -> order.row() == row && order.attempt() == 0 ? order.taken(doubt.attempt()) : order);
        if (verdict instanceof Verdict.Cleared(Reason reason) && !state.live(row)) {
            MemoryVerdicts.release(state.corrections, row, doubt.attempt());
            RunRecord now = state.run(run.id().value());
            if (now.state() == RunState.FINISHED) {
                state.runs.set(
                        (int) run.id().value() - 1,
                        MemoryJournal.with(
                                now, RunState.PAUSED, Optional.of(new Reason(reason.code(), reason.key(), ""))));
            }
        }
        return true;
    }

    private static boolean end(State state, long row, long attempt, Verdict verdict) {
        for (int i = 0; i < state.sendings.size(); i++) {
            State.Sending sending = state.sendings.get(i);
            if (sending.row() == row && sending.attempt() == attempt && sending.verdict() instanceof Verdict.Unknown) {
                state.sendings.set(i, sending.with(verdict));
                return true;
            }
        }
        return false;
    }
}
