package com.enroldesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One whole process from start to end.
 *
 * @param cpuSeconds of all cores together; steadier than the clock on a busy machine
 * @param peakMegabytes the most memory that was resident at once, mapped files included, as the kernel kept it
 * @param ownMegabytes the same without mapped files, as seen twenty times a second
 * @param output standard output
 */
record Measured(double seconds, double cpuSeconds, long peakMegabytes, long ownMegabytes, int status, String output) {

    static Measured run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(
                folder,
                command,
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    static Measured run(Path folder, List<String> command, ProcessBuilder.Redirect input)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        new ProcessBuilder("sync").start().waitFor();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(input)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        long peak = 0;
        long own = 0;
        Duration cpu = Duration.ZERO;
        do {
            peak = Math.max(peak, kilobytes(process.pid(), "VmHWM:"));
            own = Math.max(own, kilobytes(process.pid(), "RssAnon:"));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        Measured measured = new Measured(
                seconds, cpu.toMillis() / 1e3, peak / 1024, own / 1024, process.exitValue(), Files.readString(output));
        if (measured.status > 3) {
            throw new IllegalStateException(
                    command + " ended with " + measured.status + "\n" + Files.readString(errors));
        }
        Files.delete(output);
        Files.delete(errors);
        return measured;
    }

    /** The process may end between two looks; then nothing new is learned. */
    private static long kilobytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
