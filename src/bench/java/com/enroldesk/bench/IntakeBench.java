package com.enroldesk.bench;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Intake;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Mappings;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.Ledger;
import com.enroldesk.plan.Planner;
import com.enroldesk.plan.Target;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reading a list of a million customers, about 80 MB, with every row checked, beside FastCSV reading the same file and keeping
 * nothing. The ways take turns in one warm process; the medians are compared. Options: {@code --rows}, {@code --rounds}.
 */
public final class IntakeBench {
    private static final String[] FORMS = {"91%010d", "+91 %05d %05d", "%010d"};

    private static final Target TARGET = new Target(
            "bench",
            new Promotion(
                    new PromotionId("56799"),
                    new ProgramId("469"),
                    "Bench",
                    "BENCH",
                    PromotionType.LOYALTY,
                    PromotionState.LIVE,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty()),
            Action.DIRECT_ISSUE);

    private IntakeBench() {}

    private interface Way {
        long count() throws IOException, Problem;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int rows = options.number("rows", 1_000_000);
        int rounds = options.number("rounds", 7);
        Path folder = Files.createTempDirectory("intake-bench");
        try {
            for (String form : FORMS) {
                compare(folder, write(folder.resolve("list.csv"), rows, form), form, rows, rounds);
            }
        } finally {
            Folders.remove(folder);
        }
    }

    private static void compare(Path folder, Path file, String form, int rows, int rounds) throws Exception {
        List<Way> ways = List.of(() -> parsed(file), () -> read(file, folder), () -> checked(file, folder));
        List<String> names = List.of("FastCSV alone", "read", "read, normalise and check");
        double[][] seconds = new double[ways.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int way = 0; way < ways.size(); way++) {
                long begun = System.nanoTime();
                long counted = ways.get(way).count();
                if (counted != rows) {
                    throw new IllegalStateException(names.get(way) + " counted " + counted);
                }
                if (round >= 0) {
                    seconds[way][round] = (System.nanoTime() - begun) / 1e9;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d rows, %d MB, mobiles as %s%n", rows, Files.size(file) >> 20, example(form));
        double alone = median(seconds[0]);
        for (int way = 0; way < ways.size(); way++) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-34s %6.3f s  %5.2f x%n",
                    names.get(way),
                    median(seconds[way]),
                    median(seconds[way]) / alone);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long parsed(Path file) throws IOException {
        long rows = -1;
        long characters = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                rows++;
                characters += row.getField(0).length();
            }
        }
        return characters > 0 ? rows : -1;
    }

    private static long read(Path file, Path folder) throws Problem {
        try (CustomerList list = list(file, folder)) {
            return list.size();
        }
    }

    private static long checked(Path file, Path folder) throws Problem {
        try (CustomerList list = list(file, folder)) {
            Mapping mapping = Mappings.guess(list, Optional.of("IN"), "INSTORE");
            return Planner.plan(list, mapping, TARGET, Set.of(), Map.of(), false, Ledger.EMPTY, ZoneOffset.UTC)
                    .toSend();
        }
    }

    private static CustomerList list(Path file, Path folder) throws Problem {
        return Intake.read(new Source.OfFile(file), FormatChoice.GUESS, folder, () -> false);
    }

    private static String example(String form) {
        return mobile(form, 0);
    }

    private static String mobile(String form, int row) {
        long number = 9_812_000_000L + row * 37L;
        List<Object> parts = new ArrayList<>();
        if (form.contains(" ")) {
            parts.add(number / 100_000);
            parts.add(number % 100_000);
        } else {
            parts.add(number);
        }
        return String.format(Locale.ROOT, form, parts.toArray());
    }

    private static Path write(Path file, int rows, String form) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("mobile,first name,last name,email,city,joined\n");
            for (int i = 0; i < rows; i++) {
                out.write(mobile(form, i) + ",Asha" + i % 977 + ",\"Rao, " + i % 1009 + "\",asha.rao" + i
                        + "@example.com,Pune,2025-03-" + (10 + i % 20) + "\n");
            }
        }
        return file;
    }
}
