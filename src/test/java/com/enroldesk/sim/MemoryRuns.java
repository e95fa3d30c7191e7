package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs and orders in memory: what {@code Freezer}, {@code TakeBacks} and {@code Corrections} do in SQL. */
final class MemoryRuns {
    private MemoryRuns() {}

    /** Numbered from 1, made where there is none. */
    static long scope(State state, String endpoint, PromotionId promotion, Action action) {
        String name = endpoint + "\n" + promotion.value() + "\n" + action;
        if (!state.scopes.contains(name)) {
            state.scopes.add(name);
        }
        return state.scopes.indexOf(name) + 1L;
    }

    static RunId freeze(State state, RunOrder order, List<FrozenRow> rows, Instant now) {
        long first = state.rows.size() + 1L;
        for (FrozenRow row : rows) {
            state.rows.add(new State.Row(
                    state.rows.size() + 1L,
                    row.line(),
                    row.text(),
                    row.identifier().map(Identifier::ledgerKey).orElse(""),
                    row.source(),
                    row.leftOut(),
                    0));
        }
        RunId id = new RunId(state.runs.size() + 1L);
        state.runs.add(new RunRecord(
                id,
                scope(state, order.endpoint(), order.promotion().id(), order.action()),
                order.endpoint(),
                order.connection(),
                order.connectionSpec(),
                order.promotion().program(),
                order.programName(),
                order.promotion().id(),
                order.promotion().name(),
                order.action(),
                Optional.empty(),
                order.listName(),
                order.columns(),
                order.identifierColumn(),
                order.kind(),
                order.country(),
                order.source(),
                order.batch(),
                order.again(),
                order.operator(),
                now,
                first,
                rows.size(),
                RunState.READY,
                Optional.empty(),
                Duration.ZERO));
        return id;
    }

    /** Receipts of the run that nothing takes back yet. */
    static List<State.Proof> receipts(State state, RunRecord run) {
        List<State.Proof> found = new ArrayList<>();
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            long row = id;
            State.Proof proof = state.receipts.get(id);
            boolean back =
                    state.any(s -> s.verdict().live() && state.row(s.row()).receiptOf() == row);
            if (proof != null && !back && state.outcome(id).kind() == OutcomeKind.ENROLLED) {
                found.add(proof);
            }
        }
        return found;
    }

    static RunId takeBack(State state, RunRecord run, int batch, String operator, Instant now) {
        long first = state.rows.size() + 1L;
        for (State.Proof proof : receipts(state, run)) {
            State.Row row = state.row(proof.row());
            String earned = proof.receipt().earnedId();
            state.rows.add(new State.Row(
                    state.rows.size() + 1L,
                    row.line(),
                    row.text(),
                    earned.isEmpty() ? "" : "i" + earned,
                    row.source(),
                    earned.isEmpty() ? Optional.of(Reason.of(ReasonCode.RECEIPT_WITHOUT_NUMBER)) : Optional.empty(),
                    row.id()));
        }
        RunId id = new RunId(state.runs.size() + 1L);
        state.runs.add(new RunRecord(
                id,
                scope(state, run.endpoint(), run.promotion(), Action.TAKE_BACK),
                run.endpoint(),
                run.connection(),
                run.connectionSpec(),
                run.program(),
                run.programName(),
                run.promotion(),
                run.promotionName(),
                Action.TAKE_BACK,
                Optional.of(run.id()),
                run.listName(),
                run.columns(),
                run.identifierColumn(),
                run.kind(),
                run.country(),
                run.source(),
                batch,
                Optional.empty(),
                operator,
                now,
                first,
                state.rows.size() + 1L - first,
                RunState.READY,
                Optional.empty(),
                Duration.ZERO));
        return id;
    }

    private static boolean mine(RunRecord run, State.Order order) {
        return order.waits() && order.row() >= run.firstRow() && order.row() <= run.lastRow();
    }

    /** Orders the corrections that wait; returns how many are ordered now. */
    static long order(State state, RunRecord run) {
        state.corrections.replaceAll(order -> mine(run, order) ? order.order() : order);
        return ordered(state, run);
    }

    private static long ordered(State state, RunRecord run) {
        return state.corrections.stream()
                .filter(order -> mine(run, order) && order.ordered())
                .count();
    }

    static long orderFailed(State state, RunRecord run, boolean unknownToo) {
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            long row = id;
            OutcomeKind kind = state.outcome(id).kind();
            boolean wanted = kind == OutcomeKind.FAILED || (unknownToo && kind == OutcomeKind.NEEDS_CHECKING);
            if (!wanted || state.corrections.stream().anyMatch(o -> o.row() == row && o.waits())) {
                continue;
            }
            if (kind == OutcomeKind.NEEDS_CHECKING) {
                state.sendings.replaceAll(s -> s.row() == row && s.verdict() instanceof Verdict.Unknown(Reason why)
                        ? s.with(new Verdict.Rejected(why))
                        : s);
            }
            State.Sending last = state.of(id).stream()
                    .filter(s -> s.verdict() instanceof Verdict.Rejected)
                    .toList()
                    .getLast();
            String text = state.corrections.stream()
                    .filter(o -> o.row() == row && o.attempt() == last.attempt())
                    .findFirst()
                    .map(State.Order::text)
                    .orElse(state.row(id).text());
            state.corrections.add(new State.Order(id, text, last.key(), true, 0, false));
        }
        return order(state, run);
    }
}
