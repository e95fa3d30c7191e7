package com.enroldesk.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a ring's histories came to. For one thread; parts are added up. */
final class Report {
    private static final int SHOWN = 10;

    private final String name;
    private final long[] fired = new long[FaultKind.values().length];
    private final List<String> violations = new ArrayList<>();
    private long seeds;
    private long histories;
    private long crashes;
    private long points;
    private long rows;
    private long broken;
    private long firstBroken = Long.MAX_VALUE;
    private String why = "";
    private long nanos;

    Report(String name) {
        this.name = name;
    }

    void seed() {
        seeds++;
    }

    void told(History.Told told) {
        histories++;
        crashes += told.crashes();
        points += told.world().points;
        rows += told.rows();
        for (int i = 0; i < fired.length; i++) {
            fired[i] += told.world().fired[i];
        }
    }

    void broken(long seed, CrashPlan plan, Throwable cause) {
        broken++;
        if (seed < firstBroken) {
            firstBroken = seed;
            this.why = String.valueOf(cause instanceof Violation ? cause.getMessage() : cause);
        }
        if (violations.size() < SHOWN) {
            String crash = plan.random() ? "" : " with a crash at " + plan.first() + " and " + plan.second();
            violations.add(
                    "seed " + seed + crash + ": " + cause + " (mvn test -Dtest=RingOneTest -Dsim.seed=" + seed + ")");
        }
    }

    /** Two tellings of one seed must come to the same end. */
    void require(long seed, Optional<History.Told> memory, History.Told real) {
        String end = memory.map(History.Told::end).orElse("broken");
        if (!end.equals(real.end())) {
            broken(seed, CrashPlan.BY_CHANCE, new Violation("Same", "in memory\n" + end + "in SQLite\n" + real.end()));
        }
    }

    void add(Report part) {
        seeds += part.seeds;
        histories += part.histories;
        crashes += part.crashes;
        points += part.points;
        rows += part.rows;
        broken += part.broken;
        if (part.firstBroken < firstBroken) {
            firstBroken = part.firstBroken;
            why = part.why;
        }
        violations.addAll(
                part.violations.stream().limit(SHOWN - violations.size()).toList());
        for (int i = 0; i < fired.length; i++) {
            fired[i] += part.fired[i];
        }
    }

    void took(long time) {
        nanos = time;
    }

    boolean broken() {
        return broken > 0;
    }

    long firstBroken() {
        return firstBroken;
    }

    long seeds() {
        return seeds;
    }

    /** What the first broken seed broke. */
    String why() {
        return why;
    }

    List<String> violations() {
        return violations;
    }

    long histories() {
        return histories;
    }

    /** Kinds that never happened, of those that were to. */
    @SuppressWarnings("EnumOrdinal")
    List<FaultKind> missing(Set<FaultKind> wanted) {
        return wanted.stream().filter(kind -> fired[kind.ordinal()] == 0).toList();
    }

    /** A section for a page. */
    @SuppressWarnings("EnumOrdinal")
    String text() {
        String faults = Arrays.stream(FaultKind.values())
                .filter(kind -> fired[kind.ordinal()] > 0)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                        + String.format(Locale.ROOT, "%,d", fired[kind.ordinal()]))
                .collect(Collectors.joining(", "));
        return String.format(
                        Locale.ROOT,
                        "%s: %,d seeds, %,d histories, %,d rows, %,d points at which the program may end, %,d crashes,"
                                + " %,d violations; %.1f s.%n%n",
                        name,
                        seeds,
                        histories,
                        rows,
                        points,
                        crashes,
                        broken,
                        nanos / 1e9)
                + "What happened: " + faults + ".\n";
    }
}
