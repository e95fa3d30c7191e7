package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Copies of an open journal, each whole, looked over and synced before it has its name. Writers do not wait for them. One thread
 * at a time makes copies; any thread may {@link #cancel}.
 */
public final class JournalCopies {
    private static final int KEPT = 5;
    /** What must stay free beside a copy that nobody asked for: as much as a run needs. */
    private static final long ROOM = 200L << 20;

    private final JournalFile file;
    private final Clock clock;
    private final CopyFolder folder;
    private volatile @Nullable Connection busy;
    private volatile boolean cancelled;

    JournalCopies(JournalFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.folder = new CopyFolder(file.home());
    }

    /**
     * Writes a copy.
     *
     * @throws Problem COPY_EXISTS: nothing is ever written over; COPY_FAILED, DISK_FULL, or what is wrong with the journal
     */
    public JournalCopy write(Path target) throws Problem {
        cancelled = false;
        return made(target);
    }

    private JournalCopy made(Path target) throws Problem {
        Path copy = target.toAbsolutePath().normalize();
        Path fresh = copy.resolveSibling(copy.getFileName() + ".new");
        try {
            Inspection.Found found = fill(copy, fresh);
            return new JournalCopy(copy, clock.instant(), found.level().runs(), Optional.of(new Lack(0, 0)));
        } catch (FileAlreadyExistsException there) {
            throw new Problem(ProblemCode.COPY_EXISTS, there, copy.toString());
        } catch (IOException failure) {
            throw failed(failure, copy);
        } catch (SQLException failure) {
            Problem problem = Failures.problem(failure, file.home().toString());
            throw problem.code() == ProblemCode.DISK_FULL ? problem : failed(failure, copy);
        } finally {
            busy = null;
            delete(fresh);
        }
    }

    private static Problem failed(Exception failure, Path copy) {
        return new Problem(ProblemCode.COPY_FAILED, failure, copy.toString());
    }

    private Inspection.Found fill(Path copy, Path fresh) throws IOException, SQLException, Problem {
        if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        Files.deleteIfExists(fresh);
        OwnerOnly.file(fresh);
        long version;
        Mark.Level before;
        Mark.Level after;
        try (Connection source = JournalFile.connect(file.path(), true)) {
            version = Sql.number(source, JournalFile.VERSION);
            before = Inspection.level(source, version);
            interruptible(source);
            Sql.run(source, "VACUUM INTO ?", fresh.toString());
            after = Inspection.level(source, version);
        }
        Inspection.Found found;
        try (Connection made = JournalFile.connect(fresh, true)) {
            interruptible(made);
            found = Inspection.of(made, copy);
        }
        boolean whole = found.level().facts() >= before.facts()
                && found.level().facts() <= after.facts()
                && found.level().journal().equals(before.journal());
        if (!whole) {
            throw new IOException("the copy is not what it was made of");
        }
        sync(fresh);
        // Reserves the name: a move alone would go over a file that somebody has put there meanwhile.
        OwnerOnly.create(copy);
        Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
        return found;
    }

    private void interruptible(Connection connection) throws SQLException {
        busy = connection;
        if (cancelled) {
            throw new SQLException("cancelled");
        }
    }

    /**
     * The copy of a day, in the data folder: not when there is one from today, nothing has changed since the newest, or the disk
     * has no room for it. Older ones than the last five are given up.
     *
     * @return empty when none was made
     */
    public Optional<JournalCopy> daily() throws Problem {
        cancelled = false;
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        try {
            if (folder.has(Schema.NEWEST, today) || !hasRoom() || isUnchanged()) {
                return Optional.empty();
            }
            JournalCopy copy = made(folder.free(Schema.NEWEST, today));
            folder.prune(Schema.NEWEST, KEPT);
            return Optional.of(copy);
        } catch (Problem problem) {
            if (cancelled) {
                return Optional.empty();
            }
            throw problem;
        } catch (IOException failure) {
            throw failed(failure, file.path());
        } catch (SQLException failure) {
            throw Failures.problem(failure, file.home().toString());
        }
    }

    private boolean hasRoom() throws IOException {
        return Files.getFileStore(file.home()).getUsableSpace() > Files.size(file.path()) + ROOM;
    }

    private boolean isUnchanged() throws IOException, SQLException {
        try (Connection now = JournalFile.connect(file.path(), true)) {
            Mark.Level level = Inspection.level(now, Schema.NEWEST);
            return level.facts() == 0 || newestLevel().equals(Optional.of(level));
        }
    }

    private Optional<Mark.Level> newestLevel() throws IOException, SQLException {
        List<CopyFolder.Named> copies = folder.list();
        if (copies.isEmpty() || copies.getFirst().version() != Schema.NEWEST) {
            return Optional.empty();
        }
        try (Connection newest = JournalFile.connect(copies.getFirst().file(), true)) {
            return Optional.of(Inspection.level(newest, Schema.NEWEST));
        }
    }

    /** Ends a copy that is being made, and leaves nothing of it. The next one is not affected. */
    public void cancel() {
        cancelled = true;
        @Nullable Connection now = busy;
        if (now instanceof SQLiteConnection connection) {
            try {
                connection.getDatabase().interrupt();
            } catch (SQLException _) {
                // It has ended by itself.
            }
        }
    }

    /** What is there before it is brought up to a new version. */
    static void beforeMigration(JournalFile file, int version, Clock clock) throws Problem {
        JournalCopies copies = new JournalCopies(file, clock);
        try {
            copies.write(copies.folder.free(version, LocalDate.ofInstant(clock.instant(), clock.getZone())));
        } catch (IOException failure) {
            throw Failures.problem(failure, file.home());
        }
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-journal"));
        } catch (IOException _) {
            // It lies under a name that no copy has, and the next copy of that name removes it.
        }
    }
}
