package com.enroldesk.engine.local;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The engine's file: made whole or not at all, readable by its owner alone, brought up to the newest schema, and never
 * replaced by itself when it is damaged or newer.
 */
final class DemoFile {
    /** Numbered migrations in order; the file's user_version says how many it has. */
    private static final List<String> MIGRATIONS = List.of("001-tables.sql", "002-taking-back.sql");

    /** "ENRD": no other program's database is taken for ours. */
    private static final int APPLICATION = 0x454E5244;

    /** Up to this size every page is looked at on each start; above it, only after an end that was not clean. */
    private static final long ALWAYS_CHECKED = 64L << 20;

    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private final Path file;

    DemoFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What goes into a new file, in the transaction that makes its tables. */
    interface Filling {
        void fill(Connection connection) throws SQLException;
    }

    Connection open(Filling filling) throws Problem {
        try {
            if (Files.notExists(file)) {
                create(filling);
            }
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                throw damaged("it is empty or no file");
            }
            boolean suspect = Files.exists(companion("-wal")) || Files.size(file) <= ALWAYS_CHECKED;
            Connection connection = connect(file);
            boolean fine = false;
            try {
                check(connection, suspect);
                Sql.script(connection, "PRAGMA journal_mode=WAL");
                if (Sql.number(connection, "PRAGMA user_version") < MIGRATIONS.size()) {
                    Sql.inTransaction(connection, () -> migrate(connection));
                }
                fine = true;
                return connection;
            } finally {
                if (!fine) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, e, file.toString());
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Moves a file that cannot be used out of the way, without deleting it. */
    void setAside() throws Problem {
        try {
            for (String ending : List.of("", "-wal", "-shm")) {
                Path from = companion(ending);
                if (Files.exists(from)) {
                    Files.move(
                            from,
                            from.resolveSibling(file.getFileName() + ".damaged" + ending),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, e, file.toString());
        }
    }

    /** What a failure of SQLite means for the operator. */
    Problem problem(SQLException failure) {
        int code = failure instanceof SQLiteException known ? known.getResultCode().code & 0xFF : 0;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new Problem(ProblemCode.DISK_FULL, failure, file.toString());
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, file.toString());
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return new Problem(ProblemCode.DEMO_DAMAGED, failure, file + ": another program holds it");
        }
        boolean broken = code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
        String what = broken ? "it is damaged" : "it answers " + NotAnswered.word(failure);
        return new Problem(ProblemCode.DEMO_DAMAGED, failure, file + ": " + what);
    }

    /** Beside its place and then moved there: a file that is found is a whole one. */
    private void create(Filling filling) throws IOException, SQLException, Problem {
        for (String ending : COMPANIONS) {
            // SQLite would take a log that was left behind for the new file's own.
            if (Files.exists(companion(ending))) {
                throw damaged("it is gone, while " + companion(ending).getFileName() + " is still there");
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + "-journal"));
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?> owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(fresh, posix ? new FileAttribute<?>[] {owner} : new FileAttribute<?>[0]);
        try (Connection connection = connect(fresh)) {
            Sql.inTransaction(connection, () -> {
                Sql.script(connection, "PRAGMA application_id=" + APPLICATION);
                migrate(connection);
                filling.fill(connection);
                return 0;
            });
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void check(Connection connection, boolean everyPage) throws SQLException, Problem {
        long version = Sql.number(connection, "PRAGMA user_version");
        if (Sql.number(connection, "PRAGMA application_id") != APPLICATION || version == 0) {
            throw damaged("it is no sample data of this program");
        }
        if (version > MIGRATIONS.size()) {
            throw damaged("it was written by a newer version of this program");
        }
        if (everyPage
                && !Sql.text(connection, "PRAGMA quick_check(1)").orElse("").equals("ok")) {
            throw damaged("a page of it is broken");
        }
    }

    private static int migrate(Connection connection) throws SQLException {
        int version = (int) Sql.number(connection, "PRAGMA user_version");
        for (int next = version; next < MIGRATIONS.size(); next++) {
            Sql.script(connection, resource(MIGRATIONS.get(next)));
        }
        Sql.script(connection, "PRAGMA user_version=" + MIGRATIONS.size());
        return version;
    }

    private static Connection connect(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setCacheSize(-262_144);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // As a URI with its odd characters escaped, a path cannot be taken for driver settings.
        Connection connection = config.createConnection("jdbc:sqlite:" + path.toUri());
        Sql.script(connection, "PRAGMA trusted_schema=OFF");
        Sql.script(connection, "PRAGMA fullfsync=ON");
        Sql.script(connection, "PRAGMA wal_autocheckpoint=16000");
        return connection;
    }

    private static String resource(String name) {
        try (InputStream stream = DemoFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }

    private Path companion(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private Problem damaged(String what) {
        return new Problem(ProblemCode.DEMO_DAMAGED, file + ": " + what);
    }
}
