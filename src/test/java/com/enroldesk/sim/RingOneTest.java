package com.enroldesk.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Ring 1: the program in a world of one seed, over a journal in memory. {@code -Dsim.seeds=10000000} tells more of them,
 * {@code -Dsim.seed=53} tells the story of one.
 */
final class RingOneTest {
    private static final long SEEDS = 100_000;

    private final Ring ring = new Ring("Ring 1", History.IN_MEMORY, World.none());

    @Test
    @Timeout(36_000)
    void neverLiesAndNeverEnrolsTwice() throws Exception {
        String one = System.getProperty("sim.seed", "");
        if (!one.isEmpty()) {
            System.out.println(Ring.replay(Long.parseLong(one)));
            return;
        }
        Report report = ring.run(Seeds.from(), Seeds.of(SEEDS), false);
        Proof.report("ring 1", report.text());
        assertThat(report.violations()).isEmpty();
        assertThat(report.missing(EnumSet.allOf(FaultKind.class))).isEmpty();
    }

    /** What once broke the promise, here or in a wrong engine of our own making. */
    @Test
    void keptSeedsStayTrue() throws Exception {
        List<Long> kept = Seeds.kept();
        Report report = new Report("Kept seeds");
        for (long seed : kept) {
            ring.tell(seed, CrashPlan.BY_CHANCE, report);
        }
        assertThat(report.violations()).isEmpty();
        assertThat(report.histories()).isEqualTo(kept.size());
    }

    @Test
    void oneSeedIsOneHistory() {
        assertThat(Ring.replay(4711)).isNotEmpty().isEqualTo(Ring.replay(4711));
    }
}
