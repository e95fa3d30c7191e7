package com.enroldesk.sim;

import com.enroldesk.journal.Uptime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is true, whatever the program believes: time, the server, the disk and everybody's orders. One seed, one thread. */
final class World implements Disk {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    /** How long a request's effect may come after its end (R10); every late effect of this world keeps within. */
    static final Duration SETTLE_AFTER = Duration.ofMinutes(15);

    private static final long MOST_WRONG = Duration.ofHours(11).toNanos();

    final Chance chance;
    final Traits traits;
    final Server server;
    final long[] fired = new long[FaultKind.values().length];
    /** Journal points that were passed. */
    int points;

    private final Set<Slip> slips;
    private final CrashPlan plan;
    private final List<Effect> effects = new ArrayList<>();
    private final Promise promise = new Promise(this);
    private boolean calm;
    private long now;
    private long wallOffset;
    private int boot = 1;
    private long bootedAt = -1_000_000_000L;
    private long diskFullUntil;
    private final Lock lock = new Lock();
    private Runnable turn = () -> {};
    private Runnable between = () -> {};
    private final @Nullable Consumer<String> story;

    /** Something that happens at a moment, whatever becomes of the program. */
    record Effect(long at, Runnable what) {}

    World(long seed, Set<Slip> slips, CrashPlan plan, @Nullable Consumer<String> story) {
        this.story = story;
        this.chance = new Chance(seed);
        this.slips = slips;
        this.plan = plan;
        this.traits = Traits.of(chance);
        this.server = new Server(this, traits);
    }

    Set<Slip> slips() {
        return slips;
    }

    boolean slips(Slip slip) {
        return slips.contains(slip);
    }

    void note(Supplier<String> what) {
        if (story != null) {
            story.accept(Duration.ofNanos(now).toString().substring(2) + " " + what.get());
        }
    }

    @SuppressWarnings("EnumOrdinal")
    void fired(FaultKind kind) {
        note(kind::toString);
        fired[kind.ordinal()]++;
    }

    // Time.

    long now() {
        return now;
    }

    /** Lets time pass; what falls due meanwhile happens. */
    void pass(long nanos) {
        long until = now + Math.max(0, nanos);
        for (Effect next = next(); next != null && next.at() <= until; next = next()) {
            effects.remove(next);
            now = Math.max(now, next.at());
            next.what().run();
        }
        now = until;
    }

    private @Nullable Effect next() {
        Effect first = null;
        for (Effect effect : effects) {
            if (first == null || effect.at() < first.at()) {
                first = effect;
            }
        }
        return first;
    }

    void at(long moment, Runnable what) {
        effects.add(new Effect(moment, what));
    }

    /** What the program does not wait for by itself may happen at each of its waits. */
    void onTurn(Runnable next) {
        turn = next;
    }

    /** What another process does in the middle of a claim. */
    void onBetween(Runnable next) {
        between = next;
    }

    void between() {
        between.run();
    }

    Lock lock() {
        return lock;
    }

    void turn() {
        turn.run();
    }

    @Override
    public Instant wall() {
        return START.plusNanos(now + wallOffset).truncatedTo(ChronoUnit.MILLIS);
    }

    Instant serverTime() {
        Instant time = START.plusNanos(now).plus(traits.serverAhead());
        return time.truncatedTo(traits.wholeSeconds() ? ChronoUnit.SECONDS : ChronoUnit.MILLIS);
    }

    /** What the header of an answer makes of the two clocks, in whole seconds. */
    Duration serverAhead() {
        Instant header = START.plusNanos(now).plus(traits.serverAhead()).truncatedTo(ChronoUnit.SECONDS);
        return Duration.between(wall(), header);
    }

    /** Somebody sets the computer's clock, within the day that {@code Span.WRONG_CLOCK} allows for. */
    void jump() {
        long to = chance.between(-MOST_WRONG, MOST_WRONG);
        fired(to > wallOffset ? FaultKind.CLOCK_FORWARD : FaultKind.CLOCK_BACK);
        wallOffset = to;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall();
            }
        };
    }

    @Override
    public Uptime uptime() {
        return new Uptime() {
            @Override
            public String boot() {
                return "boot-" + boot;
            }

            @Override
            public long nanos() {
                return now - bootedAt;
            }
        };
    }

    void restartComputer() {
        fired(FaultKind.NEW_BOOT);
        boot++;
        bootedAt = now;
    }

    // The disk.

    @Override
    public boolean beforeCommit(boolean spare) {
        point(FaultKind.CRASH_BEFORE_COMMIT);
        if (spare) {
            fired(FaultKind.BALLAST_GIVEN_UP);
            return true;
        }
        if (now < diskFullUntil) {
            return false;
        }
        if (!calm && plan.random() && chance.in(0.004)) {
            boolean lasting = chance.in(0.3);
            fired(lasting ? FaultKind.DISK_FULL_FOR_LONG : FaultKind.DISK_FULL);
            diskFullUntil = now
                    + Duration.ofSeconds(lasting ? chance.between(60, 600) : chance.between(1, 20))
                            .toNanos();
            return false;
        }
        return true;
    }

    @Override
    public void afterCommit() {
        point(FaultKind.CRASH_AFTER_COMMIT);
    }

    /** A point at which the program may end. */
    void point(FaultKind kind) {
        points++;
        boolean crash = plan.random() ? !calm && chance.in(traits.crashes()) : plan.ends(points);
        if (crash) {
            fired(kind);
            throw new Crash();
        }
    }

    boolean calm() {
        return calm;
    }

    /** From now on nothing goes wrong. */
    void becomeCalm() {
        calm = true;
        diskFullUntil = 0;
    }

    Promise promise() {
        return promise;
    }

    static Set<Slip> none() {
        return EnumSet.noneOf(Slip.class);
    }
}
