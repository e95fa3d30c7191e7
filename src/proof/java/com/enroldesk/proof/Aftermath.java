package com.enroldesk.proof;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The program, started again after a trial and held against the server's own truth (row-states section 7). */
final class Aftermath {
    private static final List<String> COUNTS =
            List.of("enrolled", "notEnrolled", "failed", "needsChecking", "skipped", "notSent", "takenBack");
    private static final Map<String, String> WORDS = Map.of(
            "Enrolled",
            "enrolled",
            "Not enrolled",
            "notEnrolled",
            "Failed",
            "failed",
            "Needs checking",
            "needsChecking",
            "Skipped",
            "skipped",
            "Not sent",
            "notSent",
            "Taken back",
            "takenBack");
    private static final Set<String> COUNTED = Set.of("Enrolled", "Needs checking");
    private static final int RUN_UNKNOWN = 2;
    /** Done, some failed, some need checking, a workspace that cannot be written: each with a sentence. */
    private static final Set<Integer> ENDINGS = Set.of(0, 3, 4, 7);
    /** Looks, and sendings after them, until nobody is in doubt. */
    private static final int ROUNDS = 4;

    private final Program program;
    private final Server server;
    private final Path home;
    private final Block block;
    private final List<String> violations = new ArrayList<>();
    private long unknown;

    /**
     * @param unknown rows that needed checking when the program was started again
     * @param violations none when all promises were kept
     */
    record Found(long unknown, List<String> violations) {}

    Aftermath(Program program, Server server, Path home, Block block) {
        this.program = program;
        this.server = server;
        this.home = home;
        this.block = block;
    }

    /**
     * @param said how the program ended in the trial
     * @param completed whether the run is gone on with until everybody is enrolled, and {@code doctor} asked in the end
     */
    Found check(Point point, Program.Said said, boolean completed)
            throws IOException, InterruptedException, SQLException {
        if (!Point.Effect.kills(point.effect())) {
            require(ENDINGS.contains(said.status()), "it ended otherwise than it may: " + said);
        }
        boolean there = reopened(Point.Effect.kills(point.effect()));
        if (point.effect() instanceof Point.Effect.While) {
            require(unknown == 0, unknown + " rows are in doubt although there was room again");
        }
        if (completed) {
            complete(there);
        }
        return new Found(unknown, violations);
    }

    private void complete(boolean there) throws IOException, InterruptedException, SQLException {
        if (there) {
            atRest();
        } else {
            anew();
        }
        Map<Long, List<String>> truth = server.issued(block);
        for (long customer : block.known()) {
            int times = truth.getOrDefault(customer, List.of()).size();
            require(times == 1, "a customer was enrolled " + times + " times in the end");
        }
        Program.Said doctor = Inside.call(home, "--json", "doctor");
        require(doctor.status() == 0 || doctor.says("are free, 200 MB are needed"), "doctor complains: " + doctor);
    }

    /** Whether the run is there; looks at what it says before anything else is sent. */
    private boolean reopened(boolean killed) throws IOException, InterruptedException, SQLException {
        Path file = home.resolveSibling(home.getFileName() + ".csv");
        Files.deleteIfExists(file);
        String[] export = {"--json", "runs", "export", "1", "--out", file.toString()};
        Program.Said said = killed ? program.call(home, export) : Inside.call(home, export);
        Map<Long, List<String>> truth = server.issued(block);
        if (said.status() == RUN_UNKNOWN && said.says("RUN-101")) {
            require(truth.isEmpty(), "there is no run, and the server enrolled " + truth.size());
            return false;
        }
        require(said.status() == 0, "the start after it failed: " + said);
        if (said.status() == 0) {
            totals(said);
            unknown = said.number("needsChecking");
            rows(said, file, truth);
        }
        return true;
    }

    private void totals(Program.Said said) {
        long sum = COUNTS.stream().mapToLong(said::number).sum();
        require(said.number("rows") == Block.rows() && sum == Block.rows(), "the totals do not add up: " + said);
    }

    private void rows(Program.Said said, Path file, Map<Long, List<String>> truth) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        Map<String, Long> counted = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> records = reader.stream()) {
            records.forEach(row -> {
                rows.put(row.getField(0), row);
                counted.merge(row.getField("Outcome"), 1L, Long::sum);
            });
        }
        require(rows.keySet().equals(Set.copyOf(block.mobiles())), "the results are of other rows than the list's");
        require(WORDS.keySet().containsAll(counted.keySet()), "a row is in no state of rest: " + counted);
        WORDS.forEach((word, name) ->
                require(counted.getOrDefault(word, 0L) == said.number(name), "file and totals differ for " + word));
        for (long customer : block.known()) {
            NamedCsvRecord row = rows.get(block.mobile(customer));
            List<String> receipts = truth.getOrDefault(customer, List.of());
            require(receipts.size() <= 1, "a customer was enrolled " + receipts.size() + " times");
            if (row != null) {
                String outcome = row.getField("Outcome");
                require(receipts.isEmpty() || COUNTED.contains(outcome), "enrolled by the server, shown as " + outcome);
                require(
                        !outcome.equals("Enrolled") || receipts.contains(row.getField("Receipt")),
                        "shown as enrolled without a receipt of the server's");
            }
        }
    }

    /** Goes on until nothing waits and nobody is in doubt. */
    private void atRest() throws IOException, InterruptedException {
        Program.Said last = Inside.call(home, "--json", "--quiet", "runs", "resume", "1");
        for (int round = 0; round < ROUNDS && last.number("rows") > 0; round++) {
            if (last.number("needsChecking") > 0) {
                last = Inside.call(home, "--json", "--quiet", "runs", "settle", "1");
            } else if (last.number("notSent") > 0) {
                last = Inside.call(home, "--json", "--quiet", "runs", "resume", "1");
            } else {
                break;
            }
        }
        if (last.says("RUN-102")) {
            last = Inside.call(home, "--json", "runs", "show", "1");
        }
        finished(last);
    }

    /** The list was not taken over before: it is given once more. */
    private void anew() throws IOException, InterruptedException {
        List<String> lines =
                Stream.concat(Stream.of("mobile"), block.mobiles().stream()).toList();
        Path list = Files.write(home.resolveSibling(home.getFileName() + ".list"), lines);
        finished(Inside.call(
                home,
                "--json",
                "--quiet",
                "enrol",
                list.toString(),
                "--connection",
                Trial.CONNECTION,
                "--program",
                Server.PROGRAM,
                "--promotion",
                Server.PROMOTION,
                "--by",
                "mobile"));
    }

    private void finished(Program.Said last) {
        totals(last);
        Map<String, Long> wanted = new LinkedHashMap<>();
        wanted.put("enrolled", (long) Block.ENROLLED);
        wanted.put("failed", (long) Block.FAILED);
        wanted.put("needsChecking", 0L);
        wanted.put("notSent", 0L);
        wanted.forEach((name, number) ->
                require(last.number(name) == number, "not at rest, " + name + " is not " + number + ": " + last));
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            violations.add(otherwise);
        }
    }
}
