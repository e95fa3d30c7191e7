package com.enroldesk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** strace, attached to a running program or started with it. Never with {@code --seccomp-bpf}: with it injections do nothing. */
final class Strace {
    private static final String STOPPED = "stopped by SIGSTOP";

    private final Process process;
    private final Path log;

    private Strace(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Options that trace some calls on some files of a folder; with no files every call by those names is traced. */
    static List<String> options(Path log, Path folder, List<String> files, String calls) {
        List<String> options =
                new ArrayList<>(List.of("strace", "-f", "-yy", "-o", log.toString(), "-e", "trace=" + calls));
        for (String file : files) {
            options.addAll(List.of("-P", folder.resolve(file).toString()));
        }
        return options;
    }

    /** Attaches to every thread of a process; it goes on meanwhile, unless it is halted. */
    static Strace attach(List<String> options, Path log, long pid) throws IOException, InterruptedException {
        Path words = log.resolveSibling(log.getFileName() + ".err");
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-p", Long.toString(pid)));
        Strace strace = new Strace(
                new ProcessBuilder(command)
                        .redirectError(words.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                log);
        if (!strace.await(() -> has(words, "attached") || !strace.process.isAlive(), 30) || !has(words, "attached")) {
            throw new IOException("strace cannot attach: " + (Files.exists(words) ? Files.readString(words) : ""));
        }
        return strace;
    }

    /** Whether the program was halted at the gate before it or the time ended. */
    boolean halted(Process program) throws InterruptedException {
        return await(() -> has(log, STOPPED) || !program.isAlive(), 60) && has(log, STOPPED);
    }

    /** Lets the program go; a halted one stays halted. */
    void detach() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    static void proceed(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-CONT", Long.toString(pid)).start().waitFor();
    }

    private boolean await(BooleanSupplier ready, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    static boolean has(Path file, String text) {
        try {
            return Files.exists(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
