package com.enroldesk.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Problem;
import com.enroldesk.run.RunControl;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Notice;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run noticed of the machine and the server, as a notice. */
class NoticedTest {
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    @TempDir
    Path home;

    @Test
    void aRunThatMetASleepOfTheComputerSaysSoOnce() throws Exception {
        AtomicLong slept = new AtomicLong();
        InstantSource source = () -> START.plusSeconds(slept.get());
        Clock clock = source.withZone(ZoneOffset.UTC);
        try (WindowBench bench = WindowBench.at(home, clock)) {
            RunViewModel model = new RunViewModel(bench.tools());
            bench.hold();
            RunControl control = started(bench);
            slept.set(Duration.ofMinutes(42).toSeconds());
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

    @Test
    void aServerWithAnotherTimeIsToldOnce() throws Exception {
        try (WindowBench bench = WindowBench.at(home, Clock.fixed(START, ZoneOffset.UTC))) {
            RunViewModel model = new RunViewModel(bench.tools());
            bench.ahead(Duration.ofHours(2));
            RunControl control = started(bench);
            control.await();
            model.poll();
            assertThat(bench.tools().notices().open())
                    .extracting(Notice::text)
                    .containsExactly("CLK-301 This computer's clock is 2 h 0 min behind the server's. "
                            + "Times in the results are this computer's. Set its clock.");
        }
    }

    @Test
    void fieldsThatTheContractHasNotAreToldOnce() throws Exception {
        try (WindowBench bench = WindowBench.at(home, Clock.fixed(START, ZoneOffset.UTC))) {
            RunViewModel model = new RunViewModel(bench.tools());
            bench.adds(ExtraFields.of(List.of("traceId", "919986000501")));
            RunControl control = started(bench);
            control.await();
            model.poll();
            assertThat(bench.tools().notices().open())
                    .extracting(Notice::text)
                    .containsExactly("API-132 The server's answers have 2 fields that Enrol Desk does not know: "
                            + "traceId and 1 more. Answers are read by the fields that it knows, and customers of whom "
                            + "those do not tell need checking. Look at the release notes, or tell the support of the "
                            + "server's vendor or of Enrol Desk.");
        }
    }

    /** SQLite passes over what comes after its own pages, so the file can be made long without another program. */
    @Test
    void aLogThatHasGrownTooLongIsTold() throws Exception {
        try (WindowBench bench = WindowBench.at(home, Clock.fixed(START, ZoneOffset.UTC))) {
            RunViewModel model = new RunViewModel(bench.tools());
            bench.hold();
            RunControl control = started(bench);
            try (RandomAccessFile log =
                    new RandomAccessFile(home.resolve("journal.db-wal").toFile(), "rw")) {
                log.setLength(300L << 20);
            }
            bench.release();
            control.await();
            model.poll();
            assertThat(bench.tools().notices().open())
                    .extracting(Notice::text)
                    .containsExactly(
                            "DB-213 The journal's log has grown to 300 MB, because something keeps reading "
                                    + "the journal, such as another program. Nothing is lost, but the disk may fill up. Close what reads it.");
        }
    }

    /** Two customers, one in a request. */
    private static RunControl started(WindowBench bench) throws Problem {
        var plan = bench.prepare(WindowBench.MONSOON, "919986000501", "919986000502");
        RunControl control = bench.desk()
                .start(bench.desk().approve(plan, new Approval("Asha", OptionalInt.of(1), Optional.empty())));
        bench.tools().workbench().started(control);
        return control;
    }
}
