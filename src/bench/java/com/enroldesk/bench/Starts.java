package com.enroldesk.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of processes that are measured, as the installed program is started: with its memory settings. */
final class Starts {
    private static final String CONNECTION = "bench";

    private Starts() {}

    /** @param options of Java beside the memory settings, and what is started */
    static List<String> java(String heap, String... options) {
        return with(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-Xmn32m"),
                options);
    }

    /** The command line, up to the name of a command. */
    static List<String> program(Path jar, Path home, String... options) {
        return with(
                with(java("512m", options), "--enable-native-access=ALL-UNNAMED", "-jar"),
                jar.toString(),
                "--home",
                home.toString());
    }

    /**
     * A round in the real window.
     *
     * @param archive the option that makes or uses an archive of loaded classes
     */
    static List<String> window(String heap, String archive, String classPath, Class<?> round, Path home) {
        return with(
                java(heap, archive),
                "-XX:MetaspaceSize=96m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                classPath,
                round.getName(),
                "--home",
                home.toString());
    }

    /** Sets up a connection without a limit of calls a minute. */
    static List<String> connect(List<String> program, String url, int lanes, int batch) {
        return with(
                program,
                "connections",
                "add",
                CONNECTION,
                "--url",
                url,
                "--auth",
                "none",
                "--lanes",
                Integer.toString(lanes),
                "--per-minute",
                "0",
                "--batch",
                Integer.toString(batch));
    }

    /** Enrols a list of mobile numbers over that connection. */
    static List<String> enrol(List<String> program, Path list) {
        return with(
                program,
                "--quiet",
                "--json",
                "enrol",
                list.toString(),
                "--connection",
                CONNECTION,
                "--program",
                Integer.toString(DataSet.PROGRAM),
                "--promotion",
                Integer.toString(DataSet.PROMOTION),
                "--by",
                "mobile");
    }

    static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }
}
