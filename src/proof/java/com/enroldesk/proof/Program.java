package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program's command line, each call a process of its own.
 *
 * @param classes in front of the program's own; empty for the program as it was packaged
 * @param quick flags of the virtual machine that make a start cheaper
 */
record Program(Path jar, String classes, List<String> quick) {
    /** Seconds for one call. */
    static final long PATIENCE = 150;

    /** The same with its classes kept ready in an archive, trained on one call. */
    Program trained(Path archive, Path home, String... arguments) throws IOException, InterruptedException {
        new Program(jar, classes, List.of("-XX:ArchiveClassesAtExit=" + archive)).mustCall(home, arguments);
        return new Program(jar, classes, List.of("-XX:SharedArchiveFile=" + archive));
    }

    /** The same with other classes in front; what was kept ready does not fit it. */
    Program behind(String others) {
        return new Program(jar, others, List.of());
    }

    /** What a call printed and how it ended. */
    record Said(int status, String out, String err) {

        /** A number of the one object on standard output, or -1. */
        long number(String name) {
            Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(out);
            return found.find() ? Long.parseLong(found.group(1)) : -1;
        }

        boolean says(String text) {
            return out.contains(text) || err.contains(text);
        }

        @Override
        public String toString() {
            return "status " + status + ", " + out.strip() + " " + err.strip();
        }
    }

    List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xlog:disable"));
        command.addAll(quick);
        if (classes.isEmpty()) {
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED", "-cp", classes + ":" + jar, "com.enroldesk.app.Main"));
        }
        command.addAll(List.of("--home", home.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a call; its words go into files beside the home. */
    Process start(Path home, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(file(home, "out").toFile())
                .redirectError(file(home, "err").toFile())
                .start();
    }

    /** Waits for a call's end. One that does not end is ended, and says so. */
    static Said ended(Process process, Path home) throws IOException, InterruptedException {
        boolean inTime = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        if (!inTime) {
            process.destroyForcibly().waitFor();
        }
        return new Said(
                inTime ? process.exitValue() : -1,
                Files.readString(file(home, "out")),
                Files.readString(file(home, "err")) + (inTime ? "" : " (it did not end)"));
    }

    Said call(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = start(home, command(home, arguments));
        process.getOutputStream().close();
        return ended(process, home);
    }

    /** As {@link #call}, where anything but success is a fault of the harness. */
    void mustCall(Path home, String... arguments) throws IOException, InterruptedException {
        Said said = call(home, arguments);
        if (said.status() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + said);
        }
    }

    private static Path file(Path home, String ending) {
        return home.resolveSibling(home.getFileName() + "." + ending);
    }
}
