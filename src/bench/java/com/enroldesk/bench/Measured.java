package com.enroldesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One whole process from start to end.
 *
 * @param peakMegabytes the most memory that was resident at once, as the kernel kept it
 * @param output standard output
 */
record Measured(double seconds, long peakMegabytes, int status, String output) {

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
        do {
            peak = Math.max(peak, peakKilobytes(process.pid()));
        } while (!process.waitFor(50, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        Measured measured = new Measured(seconds, peak / 1024, process.exitValue(), Files.readString(output));
        if (measured.status > 3) {
            throw new IllegalStateException(
                    command + " ended with " + measured.status + "\n" + Files.readString(errors));
        }
        Files.delete(output);
        Files.delete(errors);
        return measured;
    }

    /** The process may end between two looks; then nothing new is learned. */
    private static long peakKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
