package com.enroldesk.bench;

import com.enroldesk.pages.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what `enrol` keeps in the heap grows with what it has sent: a small heap, and what each full collection left of it. */
public final class HeapBench {
    private static final Pattern FULL = Pattern.compile("\\[(\\d+\\.\\d+)s].*Pause Full.*->(\\d+)M");
    private static final int PARTS = 4;

    private HeapBench() {}

    private record Collection(double second, long left) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Path work = options.path("work", Files.createTempDirectory("heap-bench"));
        Path jar =
                options.path("jar", Path.of("target", "app", "enrol-desk.jar")).toAbsolutePath();
        String heap = options.text("heap", "96m");
        int most = options.number("customers", 1_000_000);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "`enrol` at -Xmx%s. Megabytes of heap that the full collections left, in each quarter of the process' time.%n%n"
                        + "| rows | seconds | collections | 1st quarter | 2nd | 3rd | 4th |%n| --- | --- | --- | --- | --- | --- | --- |%n",
                heap));
        for (int customers : new int[] {most / 10, most}) {
            table.append(row(jar, heap, work, customers));
        }
        System.out.println(table);
        if (options.has("write")) {
            Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "heap", table.toString());
        }
    }

    private static String row(Path jar, String heap, Path work, int customers)
            throws IOException, InterruptedException {
        DataSet data = DataSet.in(work.resolve("data-" + customers), customers);
        new OwnProgram(jar, "512m", work, data).prepare();
        Path log = work.resolve("collections.log");
        double seconds = new OwnProgram(jar, heap, work, data, "-Xlog:gc:file=" + log)
                .run()
                .seconds();
        List<Collection> collections = collections(log);
        StringBuilder row = new StringBuilder(
                String.format(Locale.ROOT, "| %,d | %.1f | %d |", customers, seconds, collections.size()));
        for (int part = 0; part < PARTS; part++) {
            row.append(' ')
                    .append(left(collections, seconds * part / PARTS, seconds * (part + 1) / PARTS))
                    .append(" |");
        }
        return row.append('\n').toString();
    }

    private static List<Collection> collections(Path log) throws IOException {
        List<Collection> found = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher full = FULL.matcher(line);
            if (full.find()) {
                found.add(new Collection(Double.parseDouble(full.group(1)), Long.parseLong(full.group(2))));
            }
        }
        return found;
    }

    private static String left(List<Collection> collections, double from, double to) {
        long[] left = collections.stream()
                .filter(one -> one.second() >= from && one.second() < to)
                .mapToLong(Collection::left)
                .sorted()
                .toArray();
        return left.length == 0 ? "–" : left[0] + " to " + left[left.length - 1];
    }
}
