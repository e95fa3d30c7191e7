package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old journal in the place of the last one shows (failure-modes B-8), and one that is replaced while it is open (B-7). */
final class MarkTest {
    private static final Evidence NOTHING =
            new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);
    private static final Verdict WAITS = new Verdict.NotSent(Reason.of(ReasonCode.HELD_BACK));

    @TempDir
    Path folder;

    private Journal open() throws Problem {
        return Journal.open(home(), Clock.systemUTC(), "desk-1", "test");
    }

    private Path home() {
        return folder.resolve("desk");
    }

    private Path file() {
        return home().resolve("journal.db");
    }

    private void run(int first) throws Problem {
        try (Journal journal = open()) {
            journal.approve(Runs.order(10), Runs.rows(first, 5).iterator());
        }
    }

    private Problem refused(ProblemCode code) {
        Problem[] told = new Problem[1];
        assertThatExceptionOfType(Problem.class).isThrownBy(this::open).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            told[0] = problem;
        });
        return told[0];
    }

    @Test
    void anOldCopyInTheJournalsPlaceIsOpenedOnlyAfterAWord() throws Exception {
        run(1001);
        Path old = Files.copy(file(), folder.resolve("old.db"));
        run(2001);
        run(3001);
        Files.copy(old, file(), StandardCopyOption.REPLACE_EXISTING);

        Problem older = refused(ProblemCode.JOURNAL_OLDER);
        assertThat(older.arguments()).isEqualTo(List.of(file().toString(), 4L, 2L));
        refused(ProblemCode.JOURNAL_OLDER);

        new Restoring(home(), Clock.systemUTC()).accept();
        try (Journal journal = open()) {
            assertThat(journal.reader().runs()).hasSize(1);
        }
        open().close();
    }

    @Test
    void anotherJournalInItsPlaceLacksEverything() throws Exception {
        run(1001);
        Path first = Files.move(file(), folder.resolve("first.db"));
        new Restoring(home(), Clock.systemUTC()).accept();
        run(2001);
        Files.copy(first, file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(refused(ProblemCode.JOURNAL_OLDER).arguments().get(1)).isEqualTo(3L);
    }

    @Test
    void aJournalThatIsGoneIsNotReplacedByAnEmptyOne() throws Exception {
        run(1001);
        Files.delete(file());
        assertThat(refused(ProblemCode.JOURNAL_GONE).arguments()).isEqualTo(List.of(file().toString(), 3L, 1L));
        assertThat(file()).doesNotExist();
        new Restoring(home(), Clock.systemUTC()).accept();
        try (Journal journal = open()) {
            assertThat(journal.reader().runs()).isEmpty();
        }
    }

    @Test
    void aMarkThatLagsBehindAsAfterACrashIsNoAlarm() throws Exception {
        run(1001);
        byte[] before = Files.readAllBytes(home().resolve(Mark.NAME));
        run(2001);
        Files.write(home().resolve(Mark.NAME), before);
        open().close();
        Files.write(home().resolve(Mark.NAME), new byte[0]);
        open().close();
        Files.delete(home().resolve(Mark.NAME));
        open().close();
    }

    @Test
    void theMarkFollowsEveryCommitAndIsNeverAhead() throws Exception {
        try (Journal journal = open()) {
            RunRecord run = journal.reader()
                    .run(journal.approve(Runs.order(10), Runs.ids(30).iterator()))
                    .orElseThrow();
            journal.begin(run, "Tess");
            assertThat(journal.claim(10)).isPresent();
            Mark.Level level = new Mark(home()).read().orElseThrow();
            assertThat(level.facts())
                    .isEqualTo(journal.reader().trail().facts())
                    .isEqualTo(5);
            assertThat(level.runs()).isEqualTo(1);
        }
    }

    @Test
    void aMarkThatCannotBeWrittenStopsNothing() throws Exception {
        Files.createDirectories(home().resolve(Mark.NAME).resolve("in-its-way"));
        run(1001);
        try (Journal journal = open()) {
            assertThat(journal.reader().runs()).hasSize(1);
        }
    }

    @Test
    void aJournalThatIsMovedReplacedOrDeletedWhileItIsOpenIsClaimedFromNoMore() throws Exception {
        for (String trouble : List.of("moved", "replaced", "deleted")) {
            try (Journal journal = open()) {
                RunRecord run = journal.reader()
                        .run(journal.approve(Runs.order(10), Runs.ids(30).iterator()))
                        .orElseThrow();
                journal.begin(run, "Tess");
                Permit sent = journal.claim(10).orElseThrow();
                Path old = folder.resolve(trouble);
                switch (trouble) {
                    case "moved" -> Files.move(file(), old);
                    case "replaced" -> {
                        Files.move(file(), old);
                        Files.copy(old, file());
                    }
                    default -> Files.delete(file());
                }
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> journal.claim(10))
                        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.JOURNAL_REPLACED));
                assertThat(journal.settle(sent, NOTHING, Collections.nCopies(10, WAITS), 10))
                        .as("an answer is kept, and nothing is claimed with it")
                        .isEmpty();
            }
            Files.deleteIfExists(file());
            Files.deleteIfExists(home().resolve("journal.db-wal"));
            Files.deleteIfExists(home().resolve("journal.db-shm"));
            new Restoring(home(), Clock.systemUTC()).accept();
        }
    }
}
