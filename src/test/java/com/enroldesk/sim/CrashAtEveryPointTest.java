package com.enroldesk.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every point at which a history's program may end, one after the other; then a second end while the next start recovers. */
final class CrashAtEveryPointTest {
    private static final long HISTORIES = 1_000;
    /** A start passes two points: before and after the commit of what it settles. */
    private static final int IN_RECOVERY = 2;

    private final Ring ring = new Ring("Exhaustive", History.IN_MEMORY, World.none());

    @Test
    @Timeout(36_000)
    void everyPointOfAThousandHistoriesKeepsThePromise() throws Exception {
        Report report = ring.run(Seeds.from(), Seeds.of(HISTORIES), false, this::everyPoint);
        Proof.report("exhaustive", report.text());
        assertThat(report.violations()).isEmpty();
        assertThat(report.histories()).isGreaterThan(10 * HISTORIES);
    }

    private void everyPoint(long seed, Report report) {
        report.seed();
        int points = ring.tell(seed, CrashPlan.NONE, report)
                .map(told -> told.world().points)
                .orElse(0);
        for (int point = 1; point <= points; point++) {
            CrashPlan first = CrashPlan.at(point);
            ring.tell(seed, first, report);
            for (int later = 1; later <= IN_RECOVERY; later++) {
                ring.tell(seed, first.then(later), report);
            }
        }
    }
}
