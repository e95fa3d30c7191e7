package com.enroldesk.sim;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Journals of many histories in one folder; each begins as a copy of one empty journal. */
final class SqliteStores implements AutoCloseable {
    /** A disk in memory where there is one: this ring is about what is committed, not about what is synced. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final Path empty;
    private final AtomicLong next = new AtomicLong();

    SqliteStores() throws IOException, Problem {
        this.folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "enroldesk-sim")
                : Files.createTempDirectory("enroldesk-sim");
        this.empty = folder.resolve("empty");
        Journal.open(empty, Clock.systemUTC(), "sim", "test").close();
    }

    SqliteStore of(World world) {
        try {
            Path home = Files.createDirectory(folder.resolve("h" + next.getAndIncrement()));
            Path first = Files.createDirectory(home.resolve("0"));
            Files.copy(empty.resolve("journal.db"), first.resolve("journal.db"));
            return new SqliteStore(world, home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
