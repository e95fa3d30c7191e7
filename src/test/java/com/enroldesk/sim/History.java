package com.enroldesk.sim;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One seed's history: a few lives of the program with everything that goes wrong, then calm, then the questions. */
final class History {
    private static final int ROUNDS = 12;

    private final World world;
    private final Store store;
    private final Operator operator;
    private Life life;
    private int crashes;

    /** Makes the store of a history. */
    interface Stores {
        Store of(World world);
    }

    static final Stores IN_MEMORY = world -> new MemoryJournal(world, world.slips(), world::between);

    /** What became of a history that kept the promise. */
    record Told(World world, int crashes, long rows, String end) {}

    private History(long seed, Set<Slip> slips, CrashPlan plan, Stores stores, @Nullable Consumer<String> story) {
        this.world = new World(seed, slips, plan, story);
        this.store = stores.of(world);
        this.operator = new Operator(world, store);
        this.life = new Life(world, store);
    }

    /**
     * Lives through a seed.
     *
     * @throws Violation when the promise was broken
     */
    static Told tell(long seed, Set<Slip> slips, CrashPlan plan, Stores stores) {
        return tell(seed, slips, plan, stores, null);
    }

    static Told tell(long seed, Set<Slip> slips, CrashPlan plan, Stores stores, @Nullable Consumer<String> story) {
        History history = new History(seed, slips, plan, stores, story);
        try (Store _ = history.store) {
            String end = history.live();
            long rows =
                    history.store.runs().stream().mapToLong(RunRecord::rowCount).sum();
            return new Told(history.world, history.crashes, rows, end);
        } catch (Problem broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String live() throws Problem {
        start();
        int steps = 3 + world.chance.below(7);
        for (int i = 0; i < steps; i++) {
            try {
                operator.act(life);
            } catch (Crash crash) {
                crashed();
            } catch (Problem shown) {
                world.note(() -> "the operator reads " + shown.code());
                // The operator reads it and goes on.
                world.pass(Duration.ofSeconds(world.chance.between(1, 120)).toNanos());
            }
            if (world.chance.in(0.05)) {
                world.fired(FaultKind.CLEAN_RESTART);
                world.lock().free();
                start();
            }
        }
        calm();
        Invariants invariants = new Invariants(world, store, operator);
        invariants.check();
        return invariants.end();
    }

    private void start() {
        try {
            open();
        } catch (Crash crash) {
            crashed();
        }
    }

    private void crashed() {
        while (true) {
            crashes++;
            boolean power = world.chance.in(0.5);
            if (power) {
                world.fired(FaultKind.POWER_CUT);
            }
            store.crash(power);
            if (!world.slips(Slip.STALE_LOCK_FILE)) {
                world.lock().free();
            }
            world.note(() -> "the program has ended");
            world.pass(Duration.ofSeconds(world.chance.between(1, 3600)).toNanos());
            if (power || world.chance.in(0.2)) {
                world.restartComputer();
            }
            try {
                open();
                return;
            } catch (Crash again) {
                // Once more from the start.
            }
        }
    }

    /** A new life: its desk settles what the last one left open. */
    private void open() {
        life = new Life(world, store);
        for (int tries = 0; ; tries++) {
            try {
                requireLock();
                store.recover();
                requireNothingInFlight();
                return;
            } catch (Problem full) {
                if (tries > 100) {
                    throw new Violation("I6", "the journal never opens");
                }
                if (full.code() != ProblemCode.WORKSPACE_LOCKED) {
                    world.lock().free();
                }
                world.pass(Duration.ofSeconds(30).toNanos());
            }
        }
    }

    private void requireLock() throws Problem {
        if (!world.lock().take()) {
            throw new Problem(ProblemCode.WORKSPACE_LOCKED, "window", "1", "sim");
        }
    }

    private void requireNothingInFlight() throws Problem {
        for (Store.Sending sending : store.sendings()) {
            if (sending.verdict().equals("OPEN")) {
                throw new Violation("I5", "a sending is open after the start");
            }
        }
    }

    /** Everything comes to rest: what can be settled is, and what waits is sent. */
    private void calm() throws Problem {
        world.becomeCalm();
        world.note(() -> "calm");
        if (!world.slips(Slip.STALE_LOCK_FILE)) {
            world.lock().free();
        }
        start();
        for (int round = 0; round < ROUNDS; round++) {
            world.pass(World.SETTLE_AFTER.plusMinutes(1).toNanos());
            try {
                if (broughtToRest()) {
                    return;
                }
            } catch (Crash crash) {
                crashed();
            }
        }
        throw new Violation("I6", "a run does not come to rest in " + ROUNDS + " calm rounds");
    }

    /** Returns whether there was nothing left to do. */
    private boolean broughtToRest() throws Problem {
        boolean rest = true;
        for (RunRecord run : store.runs()) {
            long open = life.settle(run.id(), World.SETTLE_AFTER);
            rest &= open == store.doubts().of(run).size();
            if (store.run(run.id()).state() != RunState.FINISHED || waits(run)) {
                life.run(run.id(), false);
                rest = false;
            }
        }
        return rest;
    }

    private boolean waits(RunRecord run) throws Problem {
        return store.rows(run).stream().anyMatch(row -> row.outcome() == OutcomeKind.WAITING);
    }
}
