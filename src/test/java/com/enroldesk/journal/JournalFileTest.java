package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFileTest {
    @TempDir
    Path home;

    private Journal open() throws Problem {
        return Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    private void refuses(ProblemCode code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::open)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private Path filled() throws Problem {
        try (Journal journal = open()) {
            journal.approve(Runs.order(10), Runs.ids(5_000).iterator());
        }
        return home.resolve("journal.db");
    }

    @Test
    void aRunIsThereAgainAfterAnotherStart() throws Problem {
        filled();
        try (Journal journal = open()) {
            assertThat(journal.reader().runs()).hasSize(1);
        }
    }

    @Test
    void everyFileIsItsOwnersAlone() throws Exception {
        try (WorkspaceLock _ = WorkspaceLock.take(home.resolve("desk"), "window");
                Journal journal = Journal.open(home.resolve("desk"), Clock.systemUTC(), "desk-1", "test")) {
            journal.approve(Runs.order(10), Runs.ids(10).iterator());
            try (Stream<Path> files = Files.list(home.resolve("desk"))) {
                assertThat(files)
                        .hasSizeGreaterThan(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("desk"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void anEmptyFileIsDamageAndNotANewJournal() throws Exception {
        Path file = filled();
        Files.write(file, new byte[0]);
        refuses(ProblemCode.JOURNAL_DAMAGED);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aFileOfAnotherKindIsKept() throws Exception {
        Path file = filled();
        Files.writeString(file, "this is no database, but it is somebody's file".repeat(100));
        byte[] before = Files.readAllBytes(file);
        refuses(ProblemCode.JOURNAL_DAMAGED);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aDamagedPageIsFoundAfterAnEndThatWasNotClean() throws Exception {
        Path file = filled();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("UPDATE meta SET value = '0' WHERE name = 'closed_cleanly'");
            statement.executeUpdate("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), channel.size() - 2 * 4096);
        }
        refuses(ProblemCode.JOURNAL_DAMAGED);
        assertThat(Files.size(file)).isGreaterThan(100_000);
    }

    @Test
    void aNewerJournalIsOpenedForNothing() throws Exception {
        Path file = filled();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.executeUpdate("PRAGMA user_version=99");
        }
        refuses(ProblemCode.JOURNAL_NEWER);
    }

    @Test
    void aFullDiskIsSaidAndLosesNothing() throws Exception {
        filled();
        JournalFile file = new JournalFile(home, Clock.systemUTC());
        Connection small = file.openWriter();
        try (Statement statement = small.createStatement()) {
            statement.execute("PRAGMA max_page_count=400");
        }
        Readers readers = new Readers(file, home.toString());
        try (Journal journal = new Journal(
                small, readers, Clock.systemUTC(), Uptime.ofThisComputer(), new Ballast(home), "desk-1", "test")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() ->
                            journal.approve(Runs.order(10), Runs.ids(100_000).iterator()))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL));
            assertThat(journal.reader().runs()).hasSize(1);
        }
    }

    @Test
    void aSecondOwnerIsRefusedWithTheFirstOnesName() throws Problem {
        try (WorkspaceLock _ = WorkspaceLock.take(home, "window")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> WorkspaceLock.take(home, "enrol"))
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.WORKSPACE_LOCKED);
                        assertThat(problem.arguments().getFirst()).isEqualTo("window");
                    });
        }
        WorkspaceLock.take(home, "enrol").close();
    }

    /** The system drops a process's locks of a file when any of its channels is closed. */
    @Test
    void aSecondAskInTheSameProcessLeavesTheLockWhereItWas() throws Exception {
        try (WorkspaceLock _ = WorkspaceLock.take(home, "window")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> WorkspaceLock.take(home.resolve("..").resolve(home.getFileName()), "window"));
            assertThat(other()).isEqualTo(7);
        }
        assertThat(other()).isZero();
    }

    private int other() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakesLock.class.getName(),
                        home.toString())
                .inheritIO()
                .start();
        return process.waitFor();
    }

    /** To a driver that takes a name for an address, what follows a question mark is a setting. */
    @Test
    void aFolderMayBeCalledAnything() throws Exception {
        Path odd = home.resolve("a b?cache_size=5&x=1#%41 ü");
        Journal.open(odd, Clock.systemUTC(), "desk-1", "test").close();
        assertThat(odd.resolve("journal.db")).isNotEmptyFile();
    }
}
