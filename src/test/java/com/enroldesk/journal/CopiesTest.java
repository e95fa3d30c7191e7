package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the journal, and a copy in the journal's place (failure-modes B-2, B-4, B-8, B-9). */
final class CopiesTest {
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Journal open(Path home, Clock clock) throws Problem {
        return Journal.open(home, clock, "desk-1", "test");
    }

    private Path home() {
        return folder.resolve("desk");
    }

    private void run(int first, int rows) throws Problem {
        try (Journal journal = open(home(), DAY)) {
            journal.approve(Runs.order(10), Runs.rows(first, rows).iterator());
        }
    }

    private static Clock after(int days) {
        return Clock.offset(DAY, Duration.ofDays(days));
    }

    private static void refuses(ProblemCode code, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Path copy(String name) throws Problem {
        Path file = folder.resolve(name);
        try (Journal journal = open(home(), DAY)) {
            journal.copies().write(file);
        }
        return file;
    }

    private List<String> backups() throws Exception {
        try (Stream<Path> files = Files.list(home().resolve("backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void damage(Path file) throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), channel.size() - 2 * 4096);
        }
    }

    @Test
    void aCopyIsWholeItsOwnersAloneAndOpensElsewhere() throws Exception {
        run(1001, 500);
        Path file = copy("copy.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(file, other.resolve("journal.db"));
        try (Journal journal = open(other, DAY)) {
            assertThat(journal.reader().runs()).hasSize(1);
            assertThat(journal.reader().trail().broken()).isEmpty();
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(file, other, home());
        }
    }

    @Test
    void aCopyIsNeverWrittenOverAFile() throws Exception {
        run(1001, 5);
        Path file = Files.writeString(folder.resolve("copy.db"), "somebody's file");
        refuses(ProblemCode.COPY_EXISTS, () -> copy("copy.db"));
        assertThat(file).hasContent("somebody's file");
        refuses(ProblemCode.COPY_FAILED, () -> copy("no-such-folder/copy.db"));
    }

    @Test
    void aCopyCanBeMadeWhileARunIsOn() throws Exception {
        try (Journal journal = open(home(), DAY)) {
            var run = journal.reader()
                    .run(journal.approve(Runs.order(10), Runs.ids(50).iterator()))
                    .orElseThrow();
            journal.begin(run, "Tess");
            assertThat(journal.claim(10)).isPresent();
            journal.copies().write(folder.resolve("copy.db"));
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("copy.db"), other.resolve("journal.db"));
        try (Journal journal = open(other, DAY)) {
            assertThat(journal.recover().values()).containsExactly(10L);
        }
    }

    @Test
    void oneCopyADayIsMadeWhereSomethingHasChangedAndFiveAreKept() throws Exception {
        run(1001, 5);
        for (int day = 0; day < 8; day++) {
            try (Journal journal = open(home(), after(day))) {
                assertThat(journal.copies().daily()).isPresent();
                journal.approve(Runs.order(10), Runs.rows(2000 + day * 10, 3).iterator());
                assertThat(journal.copies().daily()).as("a second one that day").isEmpty();
            }
        }
        assertThat(backups())
                .containsExactly(
                        "journal-v3-2026-11-28.db",
                        "journal-v3-2026-11-29.db",
                        "journal-v3-2026-11-30.db",
                        "journal-v3-2026-12-01.db",
                        "journal-v3-2026-12-02.db");
        try (Journal journal = open(home(), after(9))) {
            assertThat(journal.copies().daily()).isPresent();
        }
        try (Journal journal = open(home(), after(10))) {
            assertThat(journal.copies().daily()).as("nothing has changed").isEmpty();
        }
    }

    @Test
    void anOlderJournalIsCopiedBeforeItIsBroughtUp() throws Exception {
        Files.createDirectories(home());
        try (InputStream stored = Objects.requireNonNull(CopiesTest.class.getResourceAsStream("version-1.db"))) {
            Files.copy(stored, home().resolve("journal.db"));
        }
        open(home(), DAY).close();
        assertThat(backups()).containsExactly("journal-v1-2026-11-25.db");
        Restoring.Restored back =
                new Restoring(home(), DAY).restore(home().resolve("backups").resolve("journal-v1-2026-11-25.db"));
        assertThat(back.copy().runs()).isEqualTo(1);
        try (Journal journal = open(home(), DAY)) {
            assertThat(journal.reader().runs()).hasSize(1);
        }
    }

    @Test
    void aDamagedJournalIsKeptAsideAndTheNewestWholeCopyTakesItsPlace() throws Exception {
        run(1001, 2000);
        try (Journal journal = open(home(), DAY)) {
            journal.copies().daily();
        }
        run(9001, 5);
        try (Journal journal = open(home(), after(1))) {
            journal.copies().daily();
        }
        damage(home().resolve("backups").resolve("journal-v3-2026-11-26.db"));
        run(9101, 5);
        Path journal = home().resolve("journal.db");
        Files.writeString(journal, "overwritten by something".repeat(300));
        refuses(ProblemCode.JOURNAL_DAMAGED, () -> open(home(), DAY));

        Restoring restoring = new Restoring(home(), after(2));
        JournalCopy newest = restoring.newest().orElseThrow();
        assertThat(newest.file().getFileName()).hasToString("journal-v3-2026-11-25.db");
        assertThat(newest.lack()).contains(new Lack(4, 2));
        Restoring.Restored done = restoring.restore(newest.file());

        assertThat(done.keptAside()).contains(home().resolve("journal-damaged-2026-11-27.db"));
        assertThat(done.keptAside().orElseThrow()).content().startsWith("overwritten");
        try (Journal restored = open(home(), DAY)) {
            assertThat(restored.reader().runs()).hasSize(1);
        }
    }

    @Test
    void whatIsNoJournalDamagedOrNewerIsNotRestored() throws Exception {
        run(1001, 2000);
        byte[] before = Files.readAllBytes(home().resolve("journal.db"));
        Restoring restoring = new Restoring(home(), DAY);

        Path text = Files.writeString(folder.resolve("text.db"), "this is a letter".repeat(500));
        refuses(ProblemCode.COPY_NOT_OURS, () -> restoring.restore(text));
        refuses(ProblemCode.COPY_NOT_OURS, () -> restoring.restore(folder.resolve("nowhere.db")));
        refuses(ProblemCode.COPY_NOT_OURS, () -> restoring.restore(other("CREATE TABLE run (id INTEGER)")));
        Path hostile = copy("hostile.db");
        change(hostile, "CREATE TRIGGER spy AFTER INSERT ON sending BEGIN UPDATE meta SET value = '1'; END");
        refuses(ProblemCode.COPY_NOT_OURS, () -> restoring.restore(hostile));
        Path newer = copy("newer.db");
        change(newer, "PRAGMA user_version=99");
        refuses(ProblemCode.JOURNAL_NEWER, () -> restoring.restore(newer));
        Path damaged = copy("damaged.db");
        damage(damaged);
        refuses(ProblemCode.COPY_DAMAGED, () -> restoring.restore(damaged));

        assertThat(home().resolve("journal.db")).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(home())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("journal.db", "journal.mark");
        }
    }

    private Path other(String sql) throws Exception {
        Path file = folder.resolve("other.db");
        change(file, sql);
        change(file, "PRAGMA user_version=1");
        return file;
    }

    private static void change(Path file, String sql) throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aCopyThatIsBrokenOffLeavesNothing() throws Exception {
        run(1001, 100_000);
        try (Journal journal = open(home(), DAY)) {
            Thread copy = Thread.ofPlatform().start(() -> {
                try {
                    journal.copies().daily();
                } catch (Problem problem) {
                    throw new IllegalStateException(problem);
                }
            });
            while (!copy.join(Duration.ofMillis(1))) {
                journal.copies().cancel();
            }
            assertThat(home().resolve("backups").toFile().list()).isNullOrEmpty();
            assertThat(journal.copies().daily()).as("the next one").isPresent();
        }
    }

    @Test
    void aLogThatIsLeftAloneIsNeverGivenToAnotherJournal() throws Exception {
        run(1001, 5);
        Path file = copy("copy.db");
        Files.delete(home().resolve("journal.db"));
        Path log = Files.writeString(home().resolve("journal.db-wal"), "frames of the journal that was here");
        refuses(ProblemCode.JOURNAL_GONE, () -> open(home(), DAY));
        assertThat(new Restoring(home(), DAY).restore(file).keptAside()).isEqualTo(Optional.empty());
        assertThat(log).doesNotExist();
        assertThat(home().resolve("journal-damaged-2026-11-25.db-wal"))
                .content()
                .startsWith("frames");
        open(home(), DAY).close();
    }
}
