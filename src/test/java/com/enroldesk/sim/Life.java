package com.enroldesk.sim;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import com.enroldesk.run.Outside;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunLoop;
import com.enroldesk.run.RunProgress;
import com.enroldesk.run.Settling;
import com.enroldesk.run.SimRuns;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One life of the program, from its start to its end: what the desk does with a run, in one thread. */
final class Life {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final World world;
    private final Store store;
    private final SimEngine engine;
    private final Network network;
    private final WatchedBooks books;
    private @Nullable RunControl control;

    Life(World world, Store store) {
        this.world = world;
        this.store = store;
        this.books = new WatchedBooks(world, store);
        this.network = new Network(world, store, books);
        this.engine = new SimEngine(world, network);
        world.onTurn(this::turn);
        world.onBetween(this::otherClaims);
    }

    private Outside outside() {
        return new Outside(world.clock(), world::now, (_, nanos) -> nap(nanos), world.chance, "Tess", PATIENCE);
    }

    /** Runs a run to its rest. */
    void run(RunId id, boolean orderedOnly) throws Problem {
        RunRecord run = store.run(id);
        world.note(() -> "run " + id + " starts" + (orderedOnly ? ", ordered rows only" : ""));
        RunLoop loop = SimRuns.loop(run, books, engine, outside(), orderedOnly, network);
        control = loop.control();
        try {
            loop.run();
        } finally {
            control = null;
        }
        world.note(() -> "run " + id + " ends: " + loop.control().progress().state()
                + loop.control().progress().counts());
        RunProgress last = awaited(loop.control());
        requireSame(last, store.run(id));
    }

    private static RunProgress awaited(RunControl ended) throws Problem {
        try {
            return ended.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The screen's totals are the journal's (R16). */
    private void requireSame(RunProgress last, RunRecord run) throws Problem {
        Map<OutcomeKind, Long> counted = new EnumMap<>(OutcomeKind.class);
        for (Tally tally : store.tallies(run)) {
            counted.merge(tally.outcome(), tally.count(), Long::sum);
        }
        Map<OutcomeKind, Long> shown = new EnumMap<>(OutcomeKind.class);
        last.counts().forEach((kind, count) -> {
            if (count != 0) {
                shown.put(kind, count);
            }
        });
        if (!shown.equals(counted)) {
            throw new Violation("R16", "the screen shows " + shown + ", the journal holds " + counted);
        }
        if (last.rows() != run.rowCount()) {
            throw new Violation("R16", last.rows() + " rows of " + run.rowCount());
        }
    }

    /** Returns how many doubts are left that nobody can tell. */
    long settle(RunId id, Duration patience) throws Problem {
        Settling settling =
                new Settling(store.run(id), store.doubts(), engine, outside(), World.SETTLE_AFTER, patience);
        settling.run();
        try {
            return settling.await().cannotTell();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long nap(long nanos) {
        world.turn();
        RunControl running = control;
        if (nanos > Duration.ofDays(30).toNanos()) {
            world.pass(Duration.ofSeconds(world.chance.between(1, 1200)).toNanos());
            if (running == null) {
                throw new Violation("I6", "a wait without an end");
            }
            if (world.calm() || world.chance.in(0.8)) {
                running.resume();
            } else {
                running.stop();
            }
            return 1;
        }
        world.pass(nanos);
        return 0;
    }

    /** Another process wants the workspace; the lock of the one that lives keeps it out. */
    private void secondInstance() {
        world.fired(FaultKind.SECOND_INSTANCE);
        if (world.lock().take()) {
            throw new Violation("I5", "two processes hold one workspace");
        }
    }

    /** A claim of another process, in between the two halves of one that is not atomic. */
    private void otherClaims() {
        if (world.calm() || !world.chance.in(0.2)) {
            return;
        }
        try {
            Optional<Permit> permit = store.claim(world.traits.limits().preferredBatch());
            if (permit.isPresent()) {
                network.depart(permit.get());
                Permit answered = network.answered(List.of(permit.get()), Duration.ofHours(1));
                Reply reply = engine.send(Objects.requireNonNull(answered));
                store.settle(answered, reply.evidence(), reply.verdicts(), 0);
            }
        } catch (Problem full) {
            world.note(() -> "the other process stops: " + full.code());
        } catch (IllegalStateException broken) {
            world.note(() -> "the other process breaks");
        }
    }

    /** What may happen at any wait. */
    private void turn() {
        if (world.calm()) {
            return;
        }
        world.point(FaultKind.CRASH_BETWEEN);
        RunControl running = control;
        if (!world.chance.in(world.traits.waits())) {
            return;
        }
        switch (world.chance.below(6)) {
            case 0 -> world.jump();
            case 1 -> secondInstance();
            case 2 -> {
                if (running != null) {
                    world.fired(FaultKind.STOPPED);
                    network.pulled(true);
                    running.stop();
                }
            }
            case 3, 4 -> {
                if (running != null) {
                    world.fired(FaultKind.PAUSED);
                    network.pulled(false);
                    running.pause();
                }
            }
            default ->
                world.pass(Duration.ofSeconds(world.chance.between(1, 300)).toNanos());
        }
    }
}
