package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import com.enroldesk.journal.RunRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Claims in memory: what {@code Claims}, {@code OrderedClaims} and {@code PermitReader} do in SQL. */
final class MemoryClaims {
    private final Set<Slip> slips;

    MemoryClaims(Set<Slip> slips) {
        this.slips = slips;
    }

    private record Picked(long row, String key, int resendNo) {}

    /** What the next request is to carry. */
    record Picks(IdentifierKind kind, List<Picked> rows) {}

    Optional<Permit> next(State state, RunRecord run, boolean orderedOnly, int most, Instant now) {
        return pick(state, run, orderedOnly, most).map(picks -> open(state, run, picks, now));
    }

    Optional<Picks> pick(State state, RunRecord run, boolean orderedOnly, int most) {
        if (!orderedOnly) {
            for (IdentifierKind kind : IdentifierKind.values()) {
                List<Picked> picked = first(state, run, kind, most);
                if (!picked.isEmpty()) {
                    return Optional.of(new Picks(kind, picked));
                }
            }
        }
        dropLive(state, run);
        for (IdentifierKind kind : IdentifierKind.values()) {
            List<Picked> picked = corrected(state, run, kind, most);
            if (picked.isEmpty()) {
                picked = resent(state, run, kind, most);
            }
            if (!picked.isEmpty()) {
                return Optional.of(new Picks(kind, picked));
            }
        }
        return Optional.empty();
    }

    private List<Picked> first(State state, RunRecord run, IdentifierKind kind, int most) {
        if (run.again().isPresent()) {
            leaveOut(state, run, true);
        }
        List<Picked> picked = waiting(state, run, kind, most);
        if (slips.contains(Slip.SECOND_RUN_IGNORES_LEDGER) || slips.contains(Slip.DOES_NOT_DEDUPLICATE)) {
            return picked;
        }
        if (picked.stream().anyMatch(row -> state.inUse(run.scope(), row.key(), row.resendNo()))) {
            leaveOut(state, run, false);
            return waiting(state, run, kind, most);
        }
        return picked;
    }

    private static List<Picked> waiting(State state, RunRecord run, IdentifierKind kind, int most) {
        List<Picked> picked = new ArrayList<>(most);
        for (long id = run.firstRow(); id <= run.lastRow() && picked.size() < most; id++) {
            State.Row row = state.row(id);
            if (row.left().isPresent() || row.key().isEmpty() || row.key().charAt(0) != kind.letter()) {
                continue;
            }
            long wanted = id;
            boolean decided = state.any(sending -> sending.row() == wanted
                    && (sending.verdict().live() || sending.verdict() instanceof Verdict.Rejected));
            if (!decided) {
                int no = run.again().isPresent() ? state.nextNo(run.scope(), row.key()) : 0;
                picked.add(new Picked(id, row.key(), no));
            }
        }
        return picked;
    }

    /** @param onlyInDoubt whether customers whom another run enrolled stay in */
    private static void leaveOut(State state, RunRecord run, boolean onlyInDoubt) {
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            State.Row row = state.row(id);
            if (row.left().isPresent() || state.live(id)) {
                continue;
            }
            List<State.Sending> live = state.sendings.stream()
                    .filter(s -> s.scope() == run.scope()
                            && s.key().equals(row.key())
                            && s.verdict().live())
                    .toList();
            boolean doubt = live.stream().anyMatch(s -> !State.isOk(s.verdict()));
            if (live.isEmpty() || (onlyInDoubt && !doubt)) {
                continue;
            }
            State.Sending worst = live.stream()
                    .filter(s -> !State.isOk(s.verdict()))
                    .findFirst()
                    .orElse(live.getFirst());
            ReasonCode enrolled =
                    run.action() == Action.TAKE_BACK ? ReasonCode.ALREADY_TAKEN_BACK : ReasonCode.ALREADY_ENROLLED;
            State.Attempt attempt = state.attempt(worst.attempt());
            String detail = attempt.run() + " of "
                    + attempt.claimedAt().atOffset(ZoneOffset.UTC).toLocalDate();
            state.rows.set(
                    (int) id - 1, row.without(Reason.of(doubt ? ReasonCode.ALREADY_NEEDS_CHECKING : enrolled, detail)));
        }
    }

    private static void dropLive(State state, RunRecord run) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < state.corrections.size(); i++) {
            State.Order order = state.corrections.get(i);
            if (!mine(run, order) || !order.ordered()) {
                continue;
            }
            if (liveElsewhere(state, run, order.key()) || seen.contains(order.key())) {
                state.corrections.set(i, order.drop());
            } else {
                seen.add(order.key());
            }
        }
    }

    /** Where a person ordered to enrol once more, whom another run enrolled is no reason; who is in doubt always is. */
    private static boolean liveElsewhere(State state, RunRecord run, String key) {
        return state.any(s -> s.scope() == run.scope()
                && s.key().equals(key)
                && s.verdict().live()
                && (run.again().isEmpty()
                        || !State.isOk(s.verdict())
                        || (s.row() >= run.firstRow() && s.row() <= run.lastRow())));
    }

    private static boolean mine(RunRecord run, State.Order order) {
        return order.waits() && order.row() >= run.firstRow() && order.row() <= run.lastRow();
    }

    private static List<Picked> corrected(State state, RunRecord run, IdentifierKind kind, int most) {
        return state.corrections.stream()
                .filter(order -> mine(run, order)
                        && order.ordered()
                        && order.key().charAt(0) == kind.letter()
                        && !state.live(order.row()))
                .map(order -> new Picked(order.row(), order.key(), state.nextNo(run.scope(), order.key())))
                .sorted((one, other) -> Long.compare(one.row(), other.row()))
                .limit(most)
                .toList();
    }

    private static List<Picked> resent(State state, RunRecord run, IdentifierKind kind, int most) {
        List<Picked> picked = new ArrayList<>();
        for (long id = run.firstRow(); id <= run.lastRow() && picked.size() < most; id++) {
            long wanted = id;
            boolean ordered = state.resends.stream().anyMatch(o -> o.row() == wanted && o.attempt() == 0);
            Optional<State.Sending> decider = ordered ? inDoubt(state.of(id)) : Optional.empty();
            if (decider.isPresent() && decider.get().key().charAt(0) == kind.letter()) {
                String key = decider.get().key();
                picked.add(new Picked(id, key, state.nextNo(run.scope(), key)));
            }
        }
        return picked;
    }

    /** The sending that decides a row, where it is one in doubt. */
    private static Optional<State.Sending> inDoubt(List<State.Sending> sendings) {
        boolean told = sendings.stream().anyMatch(s -> s.verdict().live() && !(s.verdict() instanceof Verdict.Unknown));
        return told
                ? Optional.empty()
                : sendings.reversed().stream()
                        .filter(s -> s.verdict() instanceof Verdict.Unknown)
                        .findFirst();
    }

    static Permit open(State state, RunRecord run, Picks picks, Instant now) {
        IdentifierKind kind = picks.kind();
        List<Picked> picked = picks.rows();
        long attempt = state.attempts.size() + 1L;
        state.attempts.add(new State.Attempt(attempt, run.id().value(), kind, now, "", 0, Instant.EPOCH));
        int size = picked.size();
        long[] rows = new long[size];
        String[] values = new String[size];
        String[] sources = new String[size];
        String[] earnedIds = new String[run.action() == Action.TAKE_BACK ? size : 0];
        for (int i = 0; i < size; i++) {
            Picked one = picked.get(i);
            state.sendings.add(
                    new State.Sending(one.row(), attempt, run.scope(), one.key(), one.resendNo(), new Verdict.Open()));
            take(state.corrections, one.row(), attempt);
            take(state.resends, one.row(), attempt);
            State.Row row = state.row(one.row());
            rows[i] = one.row();
            sources[i] = row.source();
            values[i] = kind == IdentifierKind.EMAIL
                    ? text(state, one).strip()
                    : one.key().substring(1);
            if (earnedIds.length > 0) {
                State.Proof proof = Objects.requireNonNull(state.receipts.get(row.receiptOf()));
                values[i] = proof.receipt().customerId();
                earnedIds[i] = proof.receipt().earnedId();
            }
        }
        return Permits.of(attempt, run, kind, rows, values, sources, earnedIds);
    }

    private static void take(List<State.Order> orders, long row, long attempt) {
        orders.replaceAll(
                order -> order.row() == row && order.waits() && order.ordered() ? order.taken(attempt) : order);
    }

    private static String text(State state, Picked picked) {
        return state.corrections.reversed().stream()
                .filter(order -> order.row() == picked.row() && order.key().equals(picked.key()) && !order.dropped())
                .findFirst()
                .map(State.Order::text)
                .orElse(state.row(picked.row()).text());
    }
}
