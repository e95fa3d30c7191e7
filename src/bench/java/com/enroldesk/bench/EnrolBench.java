package com.enroldesk.bench;

import com.enroldesk.pages.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Enrols one list twice: with this program, journal and all, and with the sqlite3 program and set-based SQL that keeps no
 * journal. The two run in turn, each time on fresh copies of the same customers, and the ratio is that of the medians.
 */
public final class EnrolBench {
    private EnrolBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Path work = options.path("work", Files.createTempDirectory("enrol-bench"));
        int customers = options.number("customers", 1_000_000);
        int times = options.number("times", 5);
        String only = options.text("only", "both");
        DataSet data = DataSet.in(work.resolve("data-" + customers), customers);
        OwnProgram own = new OwnProgram(
                options.path("jar", Path.of("target", "app", "enrol-desk.jar")),
                options.text("heap", "512m"),
                work,
                data);
        SqliteProgram sqlite = new SqliteProgram(options.text("sqlite3", "sqlite3"), work, data);

        List<Measured> ours = new ArrayList<>();
        List<Measured> theirs = new ArrayList<>();
        if (!only.equals("ours")) {
            sqlite.prepare();
        }
        if (!only.equals("sqlite3")) {
            own.prepare();
        }
        for (int round = 1; round <= times; round++) {
            if (!only.equals("ours")) {
                theirs.add(said(round, "sqlite3", sqlite.run()));
            }
            if (!only.equals("sqlite3")) {
                ours.add(said(round, "Enrol Desk", own.run()));
            }
        }
        String table = new EnrolReport(customers, times, own.heap(), theirs, ours).markdown();
        System.out.println(table);
        if (options.has("write")) {
            Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "enrol", table);
        }
    }

    private static Measured said(int round, String who, Measured measured) {
        System.err.printf(
                "round %d  %-10s  %6.2f s  %4d MB%n", round, who, measured.seconds(), measured.peakMegabytes());
        return measured;
    }
}
