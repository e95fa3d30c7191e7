package com.enroldesk.bench;

import com.enroldesk.pages.Section;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the real window takes to answer while a large list is read, checked and enrolled, and to open its results. Each
 * round is a process of its own, so that none is helped by the one before. Needs a display, such as Xvfb.
 */
public final class WindowBench {
    private WindowBench() {}

    /** What one process said. */
    private record Round(List<Answers.Phase> phases, double opened) {
        static Round of(String output) {
            return new Round(
                    output.lines()
                            .filter(Answers.Phase::isLine)
                            .map(Answers.Phase::of)
                            .toList(),
                    output.lines()
                            .filter(line -> line.startsWith(WindowRound.OPENED))
                            .mapToDouble(line -> Double.parseDouble(line.substring(WindowRound.OPENED.length())))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("the round did not end: " + output)));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        int rows = options.number("rows", 100_000);
        int times = options.number("times", 5);
        Path work = options.path("work", Files.createTempDirectory("window-bench"));
        DataSet data = DataSet.in(work.resolve("data-" + rows), rows);
        OwnProgram own = new OwnProgram(
                options.path("jar", Path.of("target", "app", "enrol-desk.jar")),
                options.text("heap", "512m"),
                work,
                data);
        own.prepare();
        String classPath = classPath(options.path("jar", Path.of("target", "app", "enrol-desk.jar")), work);
        Path archive = work.resolve("window.aot");
        System.err.println("training the archive of loaded classes");
        round(own, work, data, classPath, "-XX:AOTCacheOutput=" + archive);
        List<Round> rounds = new ArrayList<>();
        for (int round = 1; round <= times; round++) {
            rounds.add(Round.of(
                    round(own, work, data, classPath, "-XX:AOTCache=" + archive).output()));
            System.err.println("round " + round + "  " + rounds.getLast());
        }
        String table = table(rows, rounds);
        System.out.println(table);
        if (options.has("write")) {
            Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "window", table);
        }
    }

    /** The program as it is packaged and the bench's own classes: an archive of loaded classes takes jars alone. */
    static String classPath(Path jar, Path work) throws IOException {
        Path bench = work.resolve("bench.jar");
        String classes = WindowBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", bench.toString(), "-C", classes, "com/enroldesk/bench");
        try (Stream<Path> jars = Files.list(jar.toAbsolutePath().getParent())) {
            return Stream.concat(jars.sorted(), Stream.of(bench))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Measured round(OwnProgram own, Path work, DataSet data, String classPath, String archive)
            throws IOException, InterruptedException {
        Path home = work.resolve("window-home");
        Folders.copy(own.template(), home);
        List<String> window = Starts.window(own.heap(), archive, classPath, WindowRound.class, home);
        return Measured.run(work, Starts.with(window, "--list", data.list().toString()));
    }

    private static String table(int rows, List<Round> rounds) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d rows in the window; %d rounds; JDK %s, %d cores. All figures in milliseconds, one for each round.%n%n"
                        + "| while | longest wait for an answer | longest stretch of the thread's own work | waits over 100 ms |%n"
                        + "| --- | --- | --- | --- |%n",
                rows,
                rounds.size(),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors()));
        for (int at = 0; at < rounds.getFirst().phases().size(); at++) {
            int phase = at;
            List<Answers.Phase> seen =
                    rounds.stream().map(round -> round.phases().get(phase)).toList();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d of %,d |%n",
                    seen.getFirst().name(),
                    all(seen.stream().map(Answers.Phase::waited).toList()),
                    all(seen.stream().map(Answers.Phase::worked).toList()),
                    seen.stream().mapToInt(Answers.Phase::slow).sum(),
                    seen.stream().mapToInt(Answers.Phase::asked).sum()));
        }
        return table
                + String.format(
                        "%nResults was open after %s ms.%n",
                        all(rounds.stream().map(Round::opened).toList()));
    }

    private static String all(List<Double> figures) {
        return figures.stream()
                .map(figure -> String.format(Locale.ROOT, "%.0f", figure))
                .collect(Collectors.joining(" "));
    }
}
