package com.enroldesk.sim;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Outcome;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The journal's rules over lists in memory, with a committed and a durable copy. A second writing of the rules that the real
 * one has in SQL: a test holds the two together, history by history.
 */
final class MemoryJournal implements Store {
    private static final int SYNCED_EVERY = 3;

    private final Disk disk;
    private final Set<Slip> slips;
    private final MemoryClaims claims;
    private final Runnable between;
    private State committed = new State();
    private State durable = committed;
    private int unsynced;
    private @Nullable RunRecord running;
    private boolean orderedOnly;
    private boolean inBetween;
    private boolean ballast;

    /** @param between what another instance does between the reading and the writing of a claim that is not atomic */
    MemoryJournal(Disk disk, Set<Slip> slips, Runnable between) {
        this.disk = disk;
        this.slips = slips;
        this.between = between;
        this.claims = new MemoryClaims(slips);
    }

    interface Work<T> {
        T on(State state) throws Problem;
    }

    <T> T write(Work<T> work) throws Problem {
        return write(false, work);
    }

    private <T> T write(boolean spare, Work<T> work) throws Problem {
        State next = committed.copy();
        T result = work.on(next);
        if (!disk.beforeCommit(spare)) {
            throw new Problem(ProblemCode.DISK_FULL, "memory");
        }
        committed = next;
        unsynced++;
        boolean careless = slips.contains(Slip.COMMITS_ARE_NOT_SYNCED) && unsynced % SYNCED_EVERY != 0;
        if (!careless && !(result instanceof Optional<?> claimed && claimed.isPresent() && sendsFirst())) {
            durable = next;
        }
        disk.afterCommit();
        return result;
    }

    private interface Saving<T> {
        T save(boolean spare) throws Problem;
    }

    /** What must not be lost gets the ballast's room on a full disk. */
    private <T> T saving(Saving<T> what) throws Problem {
        try {
            return what.save(false);
        } catch (Problem full) {
            if (!ballast) {
                throw full;
            }
            ballast = false;
            return what.save(true);
        }
    }

    /** A claim is written down when its answer is, and not before. */
    private boolean sendsFirst() {
        return slips.contains(Slip.SENDS_BEFORE_THE_JOURNAL);
    }

    State state() {
        return committed;
    }

    Disk disk() {
        return disk;
    }

    // What a run needs.

    @Override
    public List<Tally> tallies(RunRecord run) {
        return tallies(committed, run);
    }

    private List<Tally> tallies(State state, RunRecord run) {
        Map<String, Tally> counted = new LinkedHashMap<>();
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            Outcome outcome = outcome(state, id);
            Optional<Reason> reason = reason(outcome);
            String name = outcome.kind() + reason.map(Reason::key).orElse("") + reason.map(Reason::code);
            counted.merge(
                    name,
                    new Tally(outcome.kind(), reason, 1),
                    (one, other) -> new Tally(one.outcome(), one.reason(), one.count() + 1));
        }
        return counted.values().stream()
                .sorted(Comparator.comparingLong(Tally::count).reversed())
                .toList();
    }

    private Outcome outcome(State state, long id) {
        if (slips.contains(Slip.LAST_ATTEMPT_DECIDES)) {
            List<State.Sending> sendings = state.of(id);
            if (sendings.size() > 1) {
                return Outcome.of(new Outcome.Facts(
                        Optional.empty(), List.of(sendings.getLast().verdict()), false, false, false));
            }
        }
        return state.outcome(id);
    }

    static Optional<Reason> reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotAccepted(Reason reason) -> Optional.of(reason);
            case Outcome.NotEnrolled(Reason reason) -> Optional.of(reason);
            case Outcome.Failed(Reason reason) -> Optional.of(reason);
            case Outcome.Unknown(Reason cause) -> Optional.of(cause);
            case Outcome.Pending _, Outcome.InFlight _, Outcome.Enrolled _, Outcome.Cancelled _, Outcome.TakenBack _ ->
                Optional.empty();
        };
    }

    @Override
    public void begin(RunRecord run, String operator, boolean onlyOrdered) throws Problem {
        ballast = true;
        write(state -> {
            closeOpen(state, run.id().value());
            mark(state, run.id().value(), RunState.RUNNING, Optional.empty());
            return 0;
        });
        running = run;
        orderedOnly = onlyOrdered;
    }

    private RunRecord running() {
        if (running == null) {
            throw new IllegalStateException("no run has begun");
        }
        return running;
    }

    @Override
    public Optional<Permit> claim(int most) throws Problem {
        ballast = true;
        return slips.contains(Slip.CLAIM_IS_NOT_ATOMIC) && !inBetween
                ? claimInTwoHalves(most)
                : write(state -> claims.next(state, running(), orderedOnly, most, disk.wall()));
    }

    /** Reads what waits, and writes the claim of it when another process has had its turn. */
    private Optional<Permit> claimInTwoHalves(int most) throws Problem {
        Optional<MemoryClaims.Picks> picks = claims.pick(committed.copy(), running(), orderedOnly, most);
        inBetween = true;
        between.run();
        inBetween = false;
        return write(state -> picks.map(some -> MemoryClaims.open(state, running(), some, disk.wall())));
    }

    @Override
    public Optional<Permit> settle(Permit permit, Evidence evidence, List<Verdict> verdicts, int next) throws Problem {
        int most = ballast ? next : 0;
        return saving(spare -> write(spare, state -> {
            MemoryVerdicts.settle(state, permit, verdicts, disk);
            return most == 0 || spare
                    ? Optional.<Permit>empty()
                    : claims.next(state, running(), orderedOnly, most, disk.wall());
        }));
    }

    @Override
    public Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem {
        return saving(spare -> write(spare, now -> {
            List<Tally> counted = tallies(now, run);
            RunState left = state.apply(counted);
            mark(now, run.id().value(), left, why);
            return new Rest(left, counted);
        }));
    }

    private void mark(State state, long id, RunState to, Optional<Reason> why) {
        state.runs.set((int) id - 1, with(state.run(id), to, why));
    }

    static RunRecord with(RunRecord run, RunState state, Optional<Reason> stopped) {
        return new RunRecord(
                run.id(),
                run.scope(),
                run.endpoint(),
                run.connection(),
                run.connectionSpec(),
                run.program(),
                run.programName(),
                run.promotion(),
                run.promotionName(),
                run.action(),
                run.takesBack(),
                run.listName(),
                run.columns(),
                run.identifierColumn(),
                run.kind(),
                run.country(),
                run.source(),
                run.batch(),
                run.again(),
                run.operator(),
                run.approvedAt(),
                run.firstRow(),
                run.rowCount(),
                state,
                stopped,
                run.worked());
    }

    // The start of a process.

    @Override
    public Map<RunId, Long> recover() throws Problem {
        return write(state -> {
            Map<RunId, Long> found = new TreeMap<>();
            for (RunRecord run : List.copyOf(state.runs)) {
                long id = run.id().value();
                boolean open = state.attempts.stream().anyMatch(a -> a.run() == id && a.open());
                if (run.state() == RunState.RUNNING || open) {
                    found.put(run.id(), closeOpen(state, id));
                    mark(state, id, RunState.PAUSED, Optional.of(Reason.of(ReasonCode.CLOSED_WHILE_SENDING)));
                }
            }
            restartWaits(state);
            return found;
        });
    }

    private long closeOpen(State state, long run) {
        Reason why = Reason.of(ReasonCode.CLOSED_WHILE_SENDING);
        Verdict lost = slips.contains(Slip.QUEUES_AGAIN_ON_RESUME)
                ? new Verdict.NotSent(why)
                : slips.contains(Slip.FAILS_WHAT_WAS_IN_FLIGHT_ON_RESUME)
                        ? new Verdict.Rejected(why)
                        : new Verdict.Unknown(why);
        long found = 0;
        for (int i = 0; i < state.sendings.size(); i++) {
            State.Sending sending = state.sendings.get(i);
            State.Attempt attempt = state.attempt(sending.attempt());
            if (attempt.run() == run && attempt.open() && sending.verdict() instanceof Verdict.Open) {
                state.sendings.set(i, sending.with(lost));
                found++;
            }
        }
        state.attempts.replaceAll(attempt -> attempt.run() == run && attempt.open()
                ? attempt.closed(disk.uptime().boot(), disk.uptime().nanos(), disk.wall())
                : attempt);
        return found;
    }

    private void restartWaits(State state) {
        String boot = disk.uptime().boot();
        for (State.Sending sending : state.sendings) {
            State.Attempt attempt = state.attempt(sending.attempt());
            if (sending.verdict() instanceof Verdict.Unknown && !attempt.boot().equals(boot)) {
                state.attempts.set(
                        (int) attempt.id() - 1,
                        attempt.closed(boot, disk.uptime().nanos(), attempt.closedAt()));
            }
        }
    }

    // What an operator orders.

    @Override
    public Doubts doubts() {
        return new MemoryDoubts(this, slips);
    }

    @Override
    public RunId approve(RunOrder order, List<FrozenRow> rows) throws Problem {
        return write(state -> MemoryRuns.freeze(state, order, rows, disk.wall()));
    }

    @Override
    public RunId approveTakeBack(RunRecord run, int batch, String operator, String note) throws Problem {
        return write(state -> MemoryRuns.takeBack(state, run, batch, operator, disk.wall()));
    }

    @Override
    public long receipts(RunRecord run, boolean numbered) {
        return MemoryRuns.receipts(committed, run).stream()
                .filter(proof -> proof.receipt().earnedId().isEmpty() != numbered)
                .count();
    }

    @Override
    public void correct(EnrolmentId row, Identifier identifier, String operator) throws Problem {
        write(state -> {
            state.corrections.replaceAll(order -> order.row() == row.value() && order.waits() ? order.drop() : order);
            state.corrections.add(
                    new State.Order(row.value(), identifier.text(), identifier.ledgerKey(), false, 0, false));
            return 0;
        });
    }

    @Override
    public Optional<Integer> lineOf(RunRecord run, EnrolmentId row, String ledgerKey) {
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            long other = id;
            State.Row found = committed.row(id);
            boolean own = ledgerKey.equals(found.key())
                    && found.left().isEmpty()
                    && !committed.any(s -> s.row() == other && s.verdict() instanceof Verdict.Rejected);
            boolean corrected = committed.corrections.stream()
                    .anyMatch(order ->
                            order.row() == other && order.waits() && order.key().equals(ledgerKey));
            if (id != row.value() && (own || corrected)) {
                return Optional.of(found.line());
            }
        }
        return Optional.empty();
    }

    @Override
    public long orderCorrected(RunRecord run, String operator) throws Problem {
        return write(state -> MemoryRuns.order(state, run));
    }

    @Override
    public long orderFailed(RunRecord run, String operator) throws Problem {
        boolean unknownToo = slips.contains(Slip.RETRY_FAILED_TAKES_UNKNOWN);
        return write(state -> MemoryRuns.orderFailed(state, run, unknownToo));
    }

    @Override
    public long orderResend(RunRecord run, Collection<EnrolmentId> rows, String operator, String note) throws Problem {
        return write(state -> {
            long ordered = 0;
            for (EnrolmentId row : rows) {
                boolean waits = state.resends.stream().anyMatch(o -> o.row() == row.value() && o.attempt() == 0);
                if (state.outcome(row.value()).kind() == OutcomeKind.NEEDS_CHECKING && !waits) {
                    state.resends.add(new State.Order(row.value(), "", "", true, 0, false));
                    ordered++;
                }
            }
            return ordered;
        });
    }

    // Questions.

    @Override
    public Map<String, Ledger.Standing> standing(RunOrder order, Collection<String> keys) {
        long scope =
                MemoryRuns.scope(committed, order.endpoint(), order.promotion().id(), order.action());
        Map<String, Ledger.Standing> found = new HashMap<>();
        for (State.Sending sending : committed.sendings) {
            if (sending.scope() == scope && sending.verdict().live() && keys.contains(sending.key())) {
                State.Attempt attempt = committed.attempt(sending.attempt());
                found.merge(
                        sending.key(),
                        new Ledger.Standing(
                                new RunId(attempt.run()),
                                attempt.claimedAt(),
                                State.isOk(sending.verdict()),
                                committed.takenBack(committed.row(sending.row()))),
                        (one, other) -> one.enrolled() ? other : one);
            }
        }
        return found;
    }

    @Override
    public boolean anyLive() {
        return committed.any(sending -> sending.verdict().live());
    }

    @Override
    public List<RunRecord> runs() {
        return committed.runs.reversed();
    }

    @Override
    public RunRecord run(RunId run) {
        return committed.run(run.value());
    }

    @Override
    public List<Row> rows(RunRecord run) {
        List<Row> rows = new ArrayList<>();
        for (long id = run.firstRow(); id <= run.lastRow(); id++) {
            State.Row row = committed.row(id);
            Outcome outcome = outcome(committed, id);
            Optional<Receipt> receipt =
                    Optional.ofNullable(committed.receipts.get(id)).map(State.Proof::receipt);
            Optional<String> reason = reason(outcome).map(Reason::key);
            rows.add(new Row(
                    id,
                    run.id().value(),
                    row.line(),
                    Optional.of(row.key()).filter(key -> !key.isEmpty()),
                    outcome.kind(),
                    reason,
                    receipt));
        }
        return rows;
    }

    @Override
    public List<Sending> sendings() {
        return committed.sendings.stream()
                .map(s -> new Sending(
                        s.row(),
                        s.attempt(),
                        s.scope(),
                        s.key(),
                        s.resendNo(),
                        s.verdict().word()))
                .sorted(Comparator.comparingLong(Sending::row).thenComparingLong(Sending::attempt))
                .toList();
    }

    @Override
    public boolean isDurable(long attempt) {
        return attempt <= durable.attempts.size();
    }

    @Override
    public void crash(boolean power) {
        if (power || sendsFirst()) {
            committed = durable;
        } else {
            durable = committed;
        }
        running = null;
        ballast = false;
    }

    @Override
    public void close() {}

    static boolean takesBack(RunRecord run) {
        return run.action() == Action.TAKE_BACK;
    }
}
