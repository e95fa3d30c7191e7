package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** A journal on a disk that has just become full: SQLite itself says so, as it would there, whoever runs the test. */
public final class FullDisk {
    private FullDisk() {}

    public static Journal open(Path home, Clock clock) throws Problem {
        Lever lever = new Lever(home);
        Journal journal = lever.open(clock);
        lever.fill();
        return journal;
    }

    /** Fills the disk and makes room again, from any thread. */
    public static final class Lever {
        private final Path home;
        private final JournalFile file;
        private final Connection writer;

        public Lever(Path home) throws Problem {
            this.home = home;
            this.file = new JournalFile(home, Clock.systemUTC());
            this.writer = file.openWriter();
        }

        public Journal open(Clock clock) {
            return new Journal(
                    writer,
                    new Readers(file, home.toString()),
                    clock,
                    Uptime.ofThisComputer(),
                    new Ballast(home),
                    "test",
                    "1.2.3");
        }

        /** Never less than what is there: not one more page, then. */
        public void fill() {
            most(1);
        }

        public void free() {
            most(1_000_000);
        }

        private void most(int pages) {
            try (Statement statement = writer.createStatement()) {
                statement.execute("PRAGMA max_page_count=" + pages);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
