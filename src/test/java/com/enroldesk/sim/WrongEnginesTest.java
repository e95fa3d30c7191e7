package com.enroldesk.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The checks are worth what they catch: each wrong engine must break the promise before their eyes (row-states section 9). */
final class WrongEnginesTest {
    private static final long SEEDS = 20_000;

    @Test
    @Timeout(36_000)
    void everyWrongEngineIsCaught() throws Exception {
        StringBuilder table =
                new StringBuilder("| Wrong engine | caught by seed | seeds told | by |\n| --- | --- | --- | --- |\n");
        List<Slip> missed = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            Report report = new Ring(slip.name(), History.IN_MEMORY, EnumSet.of(slip)).run(0, SEEDS, true);
            table.append(row(slip, report));
            if (!report.broken()) {
                missed.add(slip);
            }
        }
        Proof.report("wrong engines", table.toString());
        assertThat(missed).isEmpty();
    }

    private static String row(Slip slip, Report report) {
        String name = slip.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return report.broken()
                ? String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %s |%n",
                        name,
                        report.firstBroken(),
                        report.seeds(),
                        report.why())
                : "| " + name + " | never | " + report.seeds() + " | |\n";
    }
}
