package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log beside the journal is folded in again and again, and told where something keeps it from that (failure-modes B-13). */
final class JournalLogTest {
    private static final int RUNS = 12;
    private static final int ROWS = 10_000;
    /** Of each row as it stood in the list, of which about 20 MB are written. */
    private static final int TEXT = 2_000;

    private static final long FOLDED_AT = 16_000L * 4096;
    private static final long ONE_COMMIT = 32L << 20;

    private final SplittableRandom chance = new SplittableRandom(1);

    @TempDir
    Path home;

    @Test
    void itStaysSmallHoweverMuchIsWritten() throws Exception {
        long largest = 0;
        try (Journal journal = Journal.open(home, Clock.systemUTC(), "desk-1", "test")) {
            for (int list = 0; list < RUNS; list++) {
                RunRecord run = journal.reader().run(approve(journal)).orElseThrow();
                assertThat(journal.reader().range(run.firstRow(), run.firstRow() + 49))
                        .hasSize(50);
                assertThat(journal.reader().tallies(run)).isNotEmpty();
                largest = Math.max(largest, journal.logBytes());
            }
            assertThat(Files.size(home.resolve("journal.db")))
                    .as("enough was written to show it")
                    .isGreaterThan(2 * (FOLDED_AT + ONE_COMMIT));
            assertThat(largest).isBetween(ONE_COMMIT, FOLDED_AT + ONE_COMMIT);
        }
        assertThat(home.resolve("journal.db-wal")).doesNotExist();
    }

    @Test
    void whileAnotherProgramReadsItGrowsAndItsSizeIsKnown() throws Exception {
        try (Journal journal = Journal.open(home, Clock.systemUTC(), "desk-1", "test")) {
            approve(journal);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                    Statement reading = other.createStatement()) {
                other.setAutoCommit(false);
                reading.executeQuery("SELECT COUNT(*) FROM run").next();
                for (int list = 0; list < 6; list++) {
                    approve(journal);
                }
                assertThat(journal.logBytes())
                        .isGreaterThan(FOLDED_AT + ONE_COMMIT)
                        .isEqualTo(Files.size(home.resolve("journal.db-wal")));
            }
            approve(journal);
            approve(journal);
            assertThat(journal.logBytes())
                    .as("folded in, and cut to its usual size")
                    .isLessThan(FOLDED_AT + ONE_COMMIT);
        }
        assertThat(home.resolve("journal.db-wal")).doesNotExist();
    }

    private RunId approve(Journal journal) throws Problem {
        return journal.approve(
                Runs.order(500),
                IntStream.rangeClosed(1, ROWS).mapToObj(this::row).iterator());
    }

    private FrozenRow row(int line) {
        byte[] bytes = new byte[TEXT / 2];
        chance.nextBytes(bytes);
        String text = HexFormat.of().formatHex(bytes);
        String key = Integer.toString(1000 + line);
        Identifier identifier = new Identifier(IdentifierKind.ID, key, key);
        return new FrozenRow(line, text, Optional.of(identifier), "INSTORE", List.of(text), Optional.empty());
    }
}
