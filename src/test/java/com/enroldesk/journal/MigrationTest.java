package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
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
        return stored("version-1.db");
    }

    /**
     * Three runs over HTTP whose answers were lost: two customers found to be enrolled and one not; one cleared by hand and one
     * left out; and the taking back of the first two, still in doubt.
     */
    private Journal versionTwo() throws Exception {
        return stored("version-2.db");
    }

    private Journal stored(String name) throws Exception {
        try (InputStream stored = Objects.requireNonNull(MigrationTest.class.getResourceAsStream(name))) {
            Files.copy(stored, home.resolve(JournalFile.NAME));
        }
        return Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    private static List<OutcomeKind> outcomes(Journal journal, long id) throws Problem {
        RunRecord run = journal.reader().run(new RunId(id)).orElseThrow();
        return journal.reader().range(run.firstRow(), run.lastRow()).stream()
                .map(RowRecord::outcome)
                .toList();
    }

    @Test
    void aJournalOfVersionTwoKeepsItsFindingsDecisionsAndTakeBacks() throws Exception {
        try (Journal journal = versionTwo()) {
            assertThat(outcomes(journal, 1))
                    .containsExactly(OutcomeKind.ENROLLED, OutcomeKind.ENROLLED, OutcomeKind.WAITING);
            assertThat(outcomes(journal, 2)).containsExactly(OutcomeKind.WAITING, OutcomeKind.SKIPPED);
            assertThat(outcomes(journal, 3))
                    .containsOnly(OutcomeKind.NEEDS_CHECKING)
                    .hasSize(2);
            RunRecord back = journal.reader().run(new RunId(3)).orElseThrow();
            assertThat(back.takesBack()).contains(new RunId(1));
            assertThat(journal.doubts().of(back))
                    .hasSize(2)
                    .allMatch(doubt -> doubt.takesBack().isPresent());
        }
    }

    @Test
    void aJournalOfVersionTwoGetsATrailFromHereOn() throws Exception {
        try (Journal journal = versionTwo()) {
            assertThat(journal.reader().trail().facts()).isZero();
            RunRecord run = journal.reader().run(new RunId(1)).orElseThrow();
            journal.begin(run, "Tess");
            assertThat(journal.claim(10).orElseThrow().size()).isEqualTo(1);
            assertThat(journal.reader().trail().broken()).isEmpty();
            assertThat(journal.reader().trail().facts()).isEqualTo(3);
            List<SendingRecord> sent = journal.reader()
                    .sendings(journal.reader()
                            .range(run.lastRow(), run.lastRow())
                            .getFirst()
                            .id());
            assertThat(sent.getFirst().sender().operator()).as("of before").isEmpty();
            assertThat(sent.getLast().sender().operator()).contains("Tess");
        }
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
