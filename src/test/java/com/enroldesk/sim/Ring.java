package com.enroldesk.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Many seeds on every processor, and what they came to. */
final class Ring {
    private static final int CHUNK = 50;

    private final String name;
    private final History.Stores stores;
    private final Set<Slip> slips;

    Ring(String name, History.Stores stores, Set<Slip> slips) {
        this.name = name;
        this.stores = stores;
        this.slips = slips;
    }

    /** What one history is: mostly one seed, told once. */
    interface Telling {
        /** Adds what happened to the report. */
        void tell(long seed, Report report);
    }

    /** Tells seeds one after the other from a first one, until all are told or, where that is wanted, one is broken. */
    Report run(long from, long seeds, boolean untilBroken) {
        return run(from, seeds, untilBroken, this::once);
    }

    Report run(long from, long seeds, boolean untilBroken, Telling telling) {
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong(from);
        Report all = new Report(name);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Report>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> part(next, from + seeds, untilBroken, telling)));
            }
            for (Future<Report> part : parts) {
                all.add(part.get());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        all.took(System.nanoTime() - start);
        return all;
    }

    private Report part(AtomicLong next, long end, boolean untilBroken, Telling telling) {
        Report report = new Report(name);
        for (long first = next.getAndAdd(CHUNK); first < end; first = next.getAndAdd(CHUNK)) {
            for (long seed = first; seed < Math.min(end, first + CHUNK); seed++) {
                telling.tell(seed, report);
            }
            if (untilBroken && report.broken()) {
                next.set(end);
            }
        }
        return report;
    }

    private void once(long seed, Report report) {
        report.seed();
        tell(seed, CrashPlan.BY_CHANCE, report);
    }

    /** Tells one history; whatever goes wrong in it is noted under its seed, and nothing is returned. */
    Optional<History.Told> tell(long seed, CrashPlan plan, Report report) {
        try {
            History.Told told = History.tell(seed, slips, plan, stores);
            report.told(told);
            return Optional.of(told);
        } catch (Violation | RuntimeException broken) {
            report.broken(seed, plan, broken);
            return Optional.empty();
        }
    }

    static String replay(long seed) {
        List<String> story = new ArrayList<>();
        try {
            History.tell(seed, World.none(), CrashPlan.BY_CHANCE, History.IN_MEMORY, story::add);
        } catch (Violation | RuntimeException broken) {
            story.add(broken.toString());
            Arrays.stream(broken.getStackTrace()).limit(20).forEach(line -> story.add("    at " + line));
        }
        return String.join("\n", story);
    }
}
