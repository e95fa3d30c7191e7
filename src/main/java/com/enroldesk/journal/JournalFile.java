package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The journal's file: made whole or not at all, opened with the settings that make a commit durable, brought up to the newest
 * schema, and never replaced when it is damaged or newer.
 */
final class JournalFile {
    static final String NAME = "journal.db";
    /** Numbered migrations in the order of their numbers; the file's user_version says how many it has. */
    private static final List<String> MIGRATIONS = List.of("001.sql", "002.sql", "003.sql");

    private static final String CLEAN = "closed_cleanly";

    private final Path home;
    private final Path file;

    JournalFile(Path home) {
        this.home = home;
        this.file = home.resolve(NAME);
    }

    /** Opens the only writing connection. */
    Connection openWriter() throws Problem {
        try {
            if (!Files.exists(file)) {
                create();
            } else if (Files.size(file) == 0) {
                throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
            }
            Connection connection = connect(false);
            try {
                check(connection);
                migrate(connection);
                session(connection);
                mark(connection, "0");
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
            mark(connection, "1");
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
            migrate(connection);
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            execute(connection, "PRAGMA journal_mode=DELETE");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Connection connect(boolean readOnly) throws SQLException {
        return connect(file, readOnly);
    }

    private static Connection connect(Path path, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(false);
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, readOnly ? "-65536" : "-262144");
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        Connection connection = source.getConnection();
        try {
            execute(connection, "PRAGMA trusted_schema=OFF");
            if (!readOnly) {
                execute(connection, "PRAGMA journal_mode=WAL");
                execute(connection, "PRAGMA synchronous=FULL");
                execute(connection, "PRAGMA fullfsync=ON");
                execute(connection, "PRAGMA wal_autocheckpoint=16000");
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
            throw new SQLException(question + " answered " + answer + ", not " + expected);
        }
    }

    /** Looks for damage after any end that was not clean: ordinary reads would not notice it. */
    private void check(Connection connection) throws SQLException, Problem {
        long version = Sql.number(connection, "PRAGMA user_version");
        if (version > MIGRATIONS.size()) {
            throw new Problem(ProblemCode.JOURNAL_NEWER, file.toString(), version, MIGRATIONS.size());
        }
        if (version == 0) {
            throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
        }
        Optional<String> clean =
                Sql.first(connection, row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", CLEAN);
        if (!clean.equals(Optional.of("1"))) {
            Optional<String> verdict = Sql.first(connection, row -> row.getString(1), "PRAGMA quick_check(1)");
            if (!verdict.equals(Optional.of("ok"))) {
                throw new Problem(ProblemCode.JOURNAL_DAMAGED, file.toString());
            }
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        long version = Sql.number(connection, "PRAGMA user_version");
        for (int next = (int) version; next < MIGRATIONS.size(); next++) {
            int number = next + 1;
            String name = MIGRATIONS.get(next);
            Transaction.run(connection, () -> {
                script(connection, name);
                execute(connection, "PRAGMA user_version=" + number);
                return number;
            });
        }
    }

    private static void session(Connection connection) throws SQLException {
        script(connection, "session.sql");
    }

    private static void mark(Connection connection, String value) throws SQLException {
        Sql.run(connection, "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", CLEAN, value);
    }

    private static void script(Connection connection, String name) throws SQLException {
        execute(connection, resource(name));
    }

    static String resource(String name) {
        try (InputStream stream = JournalFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("resource cannot be read: " + name, failure);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
