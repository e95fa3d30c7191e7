package com.enroldesk.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ring 2: the same world over the real journal, and each history told over both journals with one end. */
final class RingTwoTest {
    private static final long SEEDS = 5_000;

    @Test
    @Timeout(36_000)
    void theRealJournalKeepsThePromiseAndTheRulesOfTheOneInMemory() throws Exception {
        try (SqliteStores files = new SqliteStores()) {
            Ring memory = new Ring("In memory", History.IN_MEMORY, World.none());
            Ring sqlite = new Ring("Ring 2", files::of, World.none());
            Report report = sqlite.run(Seeds.from(), Seeds.of(SEEDS), false, (seed, told) -> {
                told.seed();
                sqlite.tell(seed, CrashPlan.BY_CHANCE, told)
                        .ifPresent(real ->
                                told.require(seed, memory.tell(seed, CrashPlan.BY_CHANCE, new Report("")), real));
            });
            Proof.report("ring 2", report.text());
            assertThat(report.violations()).isEmpty();
            assertThat(report.missing(EnumSet.allOf(FaultKind.class))).isEmpty();
        }
    }
}
