package com.enroldesk.bench;

import com.enroldesk.pages.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long the window needs to show a large run that was killed in its middle, from the start of the process to the run's
 * totals on screen: the journal is looked over for damage first. Needs a display, such as Xvfb.
 */
public final class ReopenBench {
    private static final int EACH = 500;

    private ReopenBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        int rows = options.number("rows", 100_000);
        int times = options.number("times", 5);
        Path work = options.path("work", Files.createTempDirectory("reopen-bench"));
        Path jar =
                options.path("jar", Path.of("target", "app", "enrol-desk.jar")).toAbsolutePath();
        DataSet data = DataSet.in(work.resolve("data-" + rows), rows);
        OwnProgram own = new OwnProgram(jar, options.text("heap", "512m"), work, data);
        own.prepare();
        Path killed = work.resolve("killed");
        Folders.copy(own.template(), killed);
        kill(jar, killed, data.list(), rows / 2);

        String classPath = WindowBench.classPath(jar, work);
        Path archive = work.resolve("reopen.aot");
        round(work, killed, classPath, "-XX:AOTCacheOutput=" + archive);
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= times; round++) {
            seconds.add(round(work, killed, classPath, "-XX:AOTCache=" + archive));
            System.err.printf(Locale.ROOT, "round %d  %.2f s%n", round, seconds.getLast());
        }
        String table = String.format(
                Locale.ROOT,
                "A run of %,d rows, killed in its middle; %d starts; JDK %s, %d cores. The run's totals were on screen after %s s.%n",
                rows,
                times,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                seconds.stream()
                        .map(time -> String.format(Locale.ROOT, "%.1f", time))
                        .collect(Collectors.joining(" ")));
        System.out.println(table);
        if (options.has("write")) {
            Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "reopen", table);
        }
    }

    private static void kill(Path jar, Path home, Path list, int after) throws IOException, InterruptedException {
        try (SlowServer server = new SlowServer(20)) {
            List<String> program = Starts.program(jar, home);
            Measured.run(home, Starts.connect(program, server.url(), 1, EACH));
            Process run = new ProcessBuilder(Starts.enrol(program, list))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (server.soFar() < after && run.isAlive()) {
                Thread.sleep(10);
            }
            if (!run.isAlive()) {
                throw new IllegalStateException("the run ended with " + run.exitValue() + " before it was killed");
            }
            run.destroyForcibly().waitFor();
        }
    }

    /** Seconds of one start. */
    private static double round(Path work, Path killed, String classPath, String archive)
            throws IOException, InterruptedException {
        Path home = work.resolve("reopened");
        Folders.copy(killed, home);
        List<String> window = Starts.window("512m", archive, classPath, ReopenRound.class, home);
        Measured start = Measured.run(
                work, Starts.with(window, "--" + ReopenRound.SINCE, Long.toString(System.currentTimeMillis())));
        return start.output()
                .lines()
                .filter(line -> line.startsWith(ReopenRound.SHOWN))
                .mapToDouble(line -> Double.parseDouble(line.substring(ReopenRound.SHOWN.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the round did not end: " + start.output()));
    }
}
