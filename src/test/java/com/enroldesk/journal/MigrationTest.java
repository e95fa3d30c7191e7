package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that an earlier version wrote is brought up to the newest one with all of its facts. */
final class MigrationTest {
    @TempDir
    Path home;

    /** A run of five rows: two enrolled, one failed and sent once more, two left out. */
    private Journal versionOne() throws Exception {
        try (InputStream stored = Objects.requireNonNull(MigrationTest.class.getResourceAsStream("version-1.db"))) {
            Files.copy(stored, home.resolve(JournalFile.NAME));
        }
        return Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    @Test
    void aJournalOfVersionOneKeepsItsRunsRowsAndReceipts() throws Exception {
        try (Journal journal = versionOne()) {
            RunRecord run = journal.reader().run(new RunId(1)).orElseThrow();
            assertThat(run.action()).isEqualTo(Action.DIRECT_ISSUE);
            assertThat(run.takesBack()).isEmpty();
            assertThat(run.connectionSpec()).isEmpty();
            List<RowRecord> rows = journal.reader().range(run.firstRow(), run.lastRow());
            assertThat(rows.stream().map(RowRecord::outcome))
                    .containsExactly(
                            OutcomeKind.ENROLLED,
                            OutcomeKind.ENROLLED,
                            OutcomeKind.FAILED,
                            OutcomeKind.SKIPPED,
                            OutcomeKind.SKIPPED);
            assertThat(rows.getFirst().receipt().orElseThrow().earnedId()).isNotEmpty();
            assertThat(rows.get(2).attempts()).isEqualTo(2);
        }
    }

    @Test
    void aJournalOfVersionOneStillProtectsItsCustomers() throws Exception {
        try (Journal journal = versionOne()) {
            RunRecord run = journal.reader().run(new RunId(1)).orElseThrow();
            assertThat(journal.ledger()
                            .standing(
                                    run.endpoint(),
                                    new PromotionId("56799"),
                                    Action.DIRECT_ISSUE,
                                    List.of("m919812300501", "m919812300502", "m919812300599")))
                    .containsOnlyKeys("m919812300501", "m919812300502");
            assertThat(journal.receipts(run, true)).isEqualTo(2);
        }
    }
}
