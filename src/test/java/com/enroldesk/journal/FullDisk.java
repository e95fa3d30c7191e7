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
        JournalFile file = new JournalFile(home);
        Connection writer = file.openWriter();
        try (Statement statement = writer.createStatement()) {
            // Never less than what is there: not one more page, then.
            statement.execute("PRAGMA max_page_count=1");
        } catch (SQLException failure) {
            throw Failures.problem(failure, home.toString());
        }
        return new Journal(
                writer, new Readers(file, home.toString()), clock, Uptime.ofThisComputer(), home, "test", "1.2.3");
    }
}
