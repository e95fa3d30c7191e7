package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The journal's file: made whole or not at all, opened with the settings that make a commit durable, brought up to the newest
 * schema, and never replaced when it is damaged or newer.
 */
final class JournalFile {
    static final String NAME = "journal.db";
    static final String VERSION = "PRAGMA user_version";
    /** Pages of the log, 64 MB, after which it is folded in. */
    private static final int FOLDED_AT = 16_000;

    private static final long USUAL_LOG = 64L << 20;
    private static final String CLEAN = "closed_cleanly";
    private static final String CHECKED = "checked_at";
    private static final Duration BETWEEN_CHECKS = Duration.ofDays(7);
    private static final String IDENTIFY =
            "INSERT OR IGNORE INTO meta (name, value) VALUES ('identity', lower(hex(randomblob(16))))";

    private final Path home;
    private final Path file;
    private final Clock clock;
    private final Mark mark;
    private String identity = "";
    private Optional<Object> key = Optional.empty();

    /** @param clock with the zone of the days that people read */
    JournalFile(Path home, Clock clock) {
        this.home = home;
        this.file = home.resolve(NAME);
        this.clock = clock;
        this.mark = new Mark(home);
    }

    /** Opens the only writing connection. */
    Connection openWriter() throws Problem {
        SqliteLibrary.require();
        try {
            if (!Files.exists(file)) {
                requireNoneBefore();
                create();
            } else if (Files.size(file) == 0) {
                throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
            }
            Connection connection = connect(false);
            try {
                check(connection);
                requireNewest(connection);
                migrate(connection);
                session(connection);
                LocalDay.teach(connection, clock.getZone());
                Sql.run(connection, IDENTIFY);
                note(connection, CLEAN, "0");
                identity = Inspection.level(connection, Schema.NEWEST).journal();
                key = key();
                return connection;
            } catch (Problem | SQLException failure) {
                connection.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        } catch (SQLException failure) {
            throw Failures.problem(failure, file.toString());
        }
    }

    /** Once there was a journal, an empty one would not know whom it enrolled; nor must its log be taken for the new one's. */
    private void requireNoneBefore() throws IOException, Problem {
        Optional<Mark.Level> before = mark.read().filter(level -> level.facts() > 0);
        if (before.isPresent() || (Files.isRegularFile(log()) && Files.size(log()) > 0)) {
            long facts = before.map(Mark.Level::facts).orElse(0L);
            long runs = before.map(Mark.Level::runs).orElse(0L);
            throw new Problem(ProblemCode.JOURNAL_GONE, file.toString(), facts, runs);
        }
    }

    private void requireNewest(Connection connection) throws SQLException, Problem {
        Mark.Level level = Inspection.level(connection, Sql.number(connection, VERSION));
        Lack lack = mark.read().map(level::lack).orElse(new Lack(0, 0));
        if (!lack.isNothing()) {
            throw new Problem(ProblemCode.JOURNAL_OLDER, file.toString(), lack.records(), lack.runs());
        }
    }

    /** Whether the path still leads to the file that was opened. Where files have no key, an open one cannot be replaced. */
    boolean isInPlace() {
        try {
            return key().equals(key);
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<Object> key() throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /** Tells how far the journal has come, after a commit. */
    void reached(long facts, long runs) {
        mark.write(new Mark.Level(identity, facts, runs));
    }

    /** Bytes of the log beside the journal; 0 where there is none to be seen. */
    long logBytes() {
        try {
            return Files.size(log());
        } catch (IOException none) {
            return 0;
        }
    }

    private Path log() {
        return home.resolve(NAME + "-wal");
    }

    Path home() {
        return home;
    }

    Path path() {
        return file;
    }

    /** Opens one more reading connection. */
    Connection openReader() throws SQLException {
        Connection connection = connect(true);
        try {
            session(connection);
            execute(connection, "PRAGMA query_only=ON");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Folds the write-ahead log in and notes that nothing was cut short. */
    static void closeWriter(Connection connection) throws SQLException {
        try (connection) {
            note(connection, CLEAN, "1");
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void create() throws IOException, SQLException {
        OwnerOnly.folder(home);
        Path fresh = home.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(home.resolve(NAME + ".new-wal"));
        OwnerOnly.file(fresh);
        try (Connection connection = connect(fresh, false)) {
            Schema.migrate(connection, 0);
            fold(connection);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes one file of a journal and its write-ahead log, to be moved. */
    static void fold(Connection connection) throws SQLException {
        execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        execute(connection, "PRAGMA journal_mode=DELETE");
    }

    private Connection connect(boolean readOnly) throws SQLException {
        return connect(file, readOnly);
    }

    /** @param readOnly whether it stays as the file is; a writer's goes through a write-ahead log, synced at each commit */
    static Connection connect(Path path, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(false);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, readOnly ? "-65536" : "-262144");
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As an address: in a plain name the driver would read what follows a question mark as settings.
        source.setUrl("jdbc:sqlite:" + path.toUri());
        Connection connection = source.getConnection();
        try {
            execute(connection, "PRAGMA trusted_schema=OFF");
            if (!readOnly) {
                execute(connection, "PRAGMA journal_mode=WAL");
                execute(connection, "PRAGMA synchronous=FULL");
                execute(connection, "PRAGMA fullfsync=ON");
                execute(connection, "PRAGMA wal_autocheckpoint=" + FOLDED_AT);
                // A log that had to grow is cut to its usual size once it was folded in.
                Sql.number(connection, "PRAGMA journal_size_limit=" + USUAL_LOG);
                require(connection, "PRAGMA journal_mode", "wal");
                require(connection, "PRAGMA synchronous", "2");
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void require(Connection connection, String question, String expected) throws SQLException {
        Optional<String> answer = Sql.first(connection, row -> row.getString(1), question);
        if (!answer.equals(Optional.of(expected))) {
            throw new SQLException(question + " answered " + answer + ", not " + expected, Failures.NOT_DURABLE);
        }
    }

    /** Looks for damage after any end that was not clean, and every week: ordinary reads would not notice it. */
    private void check(Connection connection) throws SQLException, Problem {
        long version = Sql.number(connection, VERSION);
        if (version > Schema.NEWEST) {
            throw new Problem(ProblemCode.JOURNAL_NEWER, file.toString(), version, Schema.NEWEST);
        }
        if (version == 0) {
            throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
        }
        long now = clock.millis();
        boolean due = now - told(connection, CHECKED).map(Long::parseLong).orElse(now) > BETWEEN_CHECKS.toMillis();
        if (due || !told(connection, CLEAN).equals(Optional.of("1"))) {
            if (!Inspection.isWhole(connection)) {
                throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
            }
            note(connection, CHECKED, Long.toString(now));
        }
    }

    private static Optional<String> told(Connection connection, String name) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", name);
    }

    /** All at once, after a copy of what is there; whatever goes wrong, the journal is as it was. */
    private void migrate(Connection connection) throws SQLException, Problem {
        int version = (int) Sql.number(connection, VERSION);
        if (version < Schema.NEWEST) {
            JournalCopies.beforeMigration(this, version, clock);
            Schema.migrate(connection, version);
        }
    }

    private static void session(Connection connection) throws SQLException {
        Schema.script(connection, "session.sql");
    }

    private static void note(Connection connection, String name, String value) throws SQLException {
        Sql.run(connection, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
