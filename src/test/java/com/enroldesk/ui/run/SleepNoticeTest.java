package com.enroldesk.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.run.RunControl;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Notice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleepNoticeTest {
    @TempDir
    Path home;

    @Test
    void aRunThatMetASleepOfTheComputerSaysSoOnce() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T08:00:00Z"));
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        try (WindowBench bench = WindowBench.at(home, clock)) {
            RunViewModel model = new RunViewModel(bench.tools());
            bench.hold();
            var plan = bench.prepare(WindowBench.MONSOON, "919986000501", "919986000502");
            RunControl control = bench.desk()
                    .start(bench.desk().approve(plan, new Approval("Asha", OptionalInt.of(1), Optional.empty())));
            bench.tools().workbench().started(control);
            now.set(now.get().plus(Duration.ofMinutes(42)));
            bench.release();
            control.await();
            model.poll();
            assertThat(bench.tools().notices().open())
                    .extracting(Notice::text)
                    .singleElement()
                    .asString()
                    .startsWith("RUN-205 The computer slept 42 min")
                    .endsWith("Going on.");
        }
    }
}
