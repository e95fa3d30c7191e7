package com.enroldesk.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@link EnrolBench}. */
record EnrolReport(int customers, int times, String heap, List<Measured> theirs, List<Measured> ours) {

    String markdown() {
        String rows = Stream.of(
                        row("sqlite3 program, set-based SQL, no journal", theirs),
                        row("Enrol Desk `enrol`, journal included, -Xmx" + heap, ours))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        String ratio = theirs.isEmpty() || ours.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%n%nRatio of medians: **%.2f**", median(ours) / median(theirs));
        return String.format(
                        Locale.ROOT,
                        "%,d rows by mobile, 2 %% unknown, 1 %% repeated; %d rounds in turn; JDK %s, %d cores.%n%n",
                        customers,
                        times,
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors())
                + "| way | median s | all s | cpu s | rows/s | peak MB | of it own |\n| --- | --- | --- | --- | --- | --- | --- |\n"
                + rows
                + ratio
                + "\n";
    }

    private Stream<String> row(String name, List<Measured> runs) {
        if (runs.isEmpty()) {
            return Stream.empty();
        }
        String all = runs.stream()
                .map(run -> String.format(Locale.ROOT, "%.1f", run.seconds()))
                .collect(Collectors.joining(" "));
        long peak = runs.stream().mapToLong(Measured::peakMegabytes).max().orElse(0);
        long own = runs.stream().mapToLong(Measured::ownMegabytes).max().orElse(0);
        double cpu = median(runs, Measured::cpuSeconds);
        return Stream.of(String.format(
                Locale.ROOT,
                "| %s | %.2f | %s | %.1f | %,.0f | %d | %d |",
                name,
                median(runs),
                all,
                cpu,
                customers / median(runs),
                peak,
                own));
    }

    private static double median(List<Measured> runs) {
        return median(runs, Measured::seconds);
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> what) {
        double[] seconds = runs.stream().mapToDouble(what).sorted().toArray();
        int middle = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
    }
}
