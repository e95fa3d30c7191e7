package com.enroldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The same enrolment by the sqlite3 program: import the list to a staging table, one INSERT … SELECT for the issuals, one for
 * the outcomes. Settings as favourable as ours: WAL, synchronous FULL, 256 MB cache, memory mapping.
 */
final class SqliteProgram {
    private static final String SETTINGS = """
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
            PRAGMA cache_size=-262144;
            PRAGMA mmap_size=1073741824;
            PRAGMA wal_autocheckpoint=16000;
            """;

    private final String program;
    private final Path folder;
    private final Path template;
    private final DataSet data;

    SqliteProgram(String program, Path work, DataSet data) {
        this.program = program;
        this.folder = work.resolve("sqlite3");
        this.template = work.resolve("sqlite3-" + data.size());
        this.data = data;
    }

    void prepare() throws IOException, InterruptedException {
        Folders.remove(template);
        Files.createDirectories(template);
        script(template, """
            CREATE TABLE customer(id INTEGER PRIMARY KEY, mobile TEXT NOT NULL, email TEXT, first TEXT, last TEXT);
            CREATE TABLE issual(id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, promotion INTEGER NOT NULL,
                source TEXT NOT NULL, issued_at TEXT NOT NULL, line INTEGER NOT NULL);
            CREATE TABLE outcome(line INTEGER PRIMARY KEY, mobile TEXT NOT NULL, verdict TEXT NOT NULL,
                customer INTEGER, issual INTEGER);
            .import --csv --skip 1 %s customer
            CREATE UNIQUE INDEX customer_mobile ON customer(mobile);
            CREATE UNIQUE INDEX issual_customer ON issual(promotion, customer);
            """.formatted(data.customers()));
    }

    Measured run() throws IOException, InterruptedException {
        Folders.copy(template, folder);
        Measured measured = script(folder, """
            CREATE TEMP TABLE staging(mobile TEXT NOT NULL);
            .import --csv --skip 1 %s staging
            BEGIN IMMEDIATE;
            INSERT INTO issual(customer, promotion, source, issued_at, line)
                SELECT c.id, %d, 'INSTORE', strftime('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now'), s.rowid
                FROM staging s JOIN customer c ON c.mobile = s.mobile
                WHERE true ON CONFLICT DO NOTHING;
            INSERT INTO outcome(line, mobile, verdict, customer, issual)
                SELECT s.rowid, s.mobile,
                    CASE WHEN c.id IS NULL THEN 'FAILED' WHEN i.line <> s.rowid THEN 'SKIPPED' ELSE 'ENROLLED' END, c.id, i.id
                FROM staging s
                LEFT JOIN customer c ON c.mobile = s.mobile
                LEFT JOIN issual i ON i.promotion = %d AND i.customer = c.id;
            COMMIT;
            SELECT verdict || ' ' || count(*) FROM outcome GROUP BY verdict ORDER BY verdict;
            """.formatted(data.list(), DataSet.PROMOTION, DataSet.PROMOTION));
        List<String> counts = measured.output().lines().toList();
        List<String> wanted = List.of(
                "ENROLLED " + (data.size() - data.unknown() - data.duplicates()),
                "FAILED " + data.unknown(),
                "SKIPPED " + data.duplicates());
        if (!counts.subList(Math.max(0, counts.size() - 3), counts.size()).equals(wanted)) {
            throw new IllegalStateException("expected " + wanted + ", got: " + counts);
        }
        return measured;
    }

    private Measured script(Path where, String sql) throws IOException, InterruptedException {
        Path script = where.resolve("script.sql");
        Files.writeString(script, ".bail on\n" + SETTINGS + sql);
        return Measured.run(
                where,
                List.of(program, "-batch", where.resolve("enrol.db").toString()),
                ProcessBuilder.Redirect.from(script.toFile()));
    }
}
