package com.enroldesk.sim;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Outcome;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.RunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The tables of a journal in memory; every entry is immutable, so that a copy of the lists is a copy of the state. */
final class State {
    /** @param receiptOf the row whose receipt this one takes back; 0 for none */
    record Row(long id, int line, String text, String key, String source, Optional<Reason> left, long receiptOf) {
        Row without(Reason reason) {
            return new Row(id, line, text, key, source, Optional.of(reason), receiptOf);
        }
    }

    record Attempt(
            long id, long run, IdentifierKind kind, Instant claimedAt, String boot, long ticks, Instant closedAt) {
        boolean open() {
            return boot.isEmpty();
        }

        Attempt closed(String at, long nanos, Instant wall) {
            return new Attempt(id, run, kind, claimedAt, at, nanos, wall);
        }
    }

    record Sending(long row, long attempt, long scope, String key, int resendNo, Verdict verdict) {
        Sending with(Verdict other) {
            return new Sending(row, attempt, scope, key, resendNo, other);
        }
    }

    /**
     * A word about one row, a correction or an order to send again.
     *
     * @param attempt 0 while it waits
     */
    record Order(long row, String text, String key, boolean ordered, long attempt, boolean dropped) {
        boolean waits() {
            return attempt == 0 && !dropped;
        }

        Order taken(long by) {
            return new Order(row, text, key, ordered, by, dropped);
        }

        Order drop() {
            return new Order(row, text, key, ordered, attempt, true);
        }

        Order order() {
            return new Order(row, text, key, true, attempt, dropped);
        }
    }

    record Proof(long row, long attempt, Receipt receipt) {}

    final List<RunRecord> runs;
    final List<String> scopes;
    final List<Row> rows;
    final List<Attempt> attempts;
    final List<Sending> sendings;
    final List<Order> corrections;
    final List<Order> resends;
    final Map<Long, Proof> receipts;

    State() {
        this(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private State(
            List<RunRecord> runs,
            List<String> scopes,
            List<Row> rows,
            List<Attempt> attempts,
            List<Sending> sendings,
            List<Order> corrections,
            List<Order> resends,
            Map<Long, Proof> receipts) {
        this.runs = new ArrayList<>(runs);
        this.scopes = new ArrayList<>(scopes);
        this.rows = new ArrayList<>(rows);
        this.attempts = new ArrayList<>(attempts);
        this.sendings = new ArrayList<>(sendings);
        this.corrections = new ArrayList<>(corrections);
        this.resends = new ArrayList<>(resends);
        this.receipts = new HashMap<>(receipts);
    }

    State copy() {
        return new State(runs, scopes, rows, attempts, sendings, corrections, resends, receipts);
    }

    Row row(long id) {
        return rows.get((int) id - 1);
    }

    RunRecord run(long id) {
        return runs.get((int) id - 1);
    }

    Attempt attempt(long id) {
        return attempts.get((int) id - 1);
    }

    List<Sending> of(long row) {
        List<Sending> found = new ArrayList<>(2);
        for (Sending sending : sendings) {
            if (sending.row() == row) {
                found.add(sending);
            }
        }
        return found;
    }

    boolean any(Predicate<Sending> wanted) {
        for (Sending sending : sendings) {
            if (wanted.test(sending)) {
                return true;
            }
        }
        return false;
    }

    boolean live(long row) {
        return any(sending -> sending.row() == row && sending.verdict().live());
    }

    /** The number of the next live sending of a customer: 0 when there is none yet. */
    int nextNo(long scope, String key) {
        int next = 0;
        for (Sending sending : sendings) {
            if (sending.scope() == scope
                    && sending.key().equals(key)
                    && sending.verdict().live()) {
                next = Math.max(next, sending.resendNo() + 1);
            }
        }
        return next;
    }

    boolean inUse(long scope, String key, int resendNo) {
        return any(sending -> sending.scope() == scope
                && sending.key().equals(key)
                && sending.resendNo() == resendNo
                && sending.verdict().live());
    }

    Outcome outcome(long id) {
        Row row = row(id);
        List<Verdict> verdicts = new ArrayList<>(2);
        for (Sending sending : sendings) {
            if (sending.row() == id) {
                verdicts.add(sending.verdict());
            }
        }
        return Outcome.of(new Outcome.Facts(row.left(), verdicts, ordered(id), false, takenBack(row)));
    }

    private boolean ordered(long row) {
        for (Order order : corrections) {
            if (order.row() == row && order.waits() && order.ordered()) {
                return true;
            }
        }
        return false;
    }

    boolean takenBack(Row row) {
        if (row.receiptOf() != 0) {
            return true;
        }
        for (Row back : rows) {
            if (back.receiptOf() == row.id() && any(s -> s.row() == back.id() && isOk(s.verdict()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isOk(Verdict verdict) {
        return verdict instanceof Verdict.Ok || verdict instanceof Verdict.Vouched;
    }
}
