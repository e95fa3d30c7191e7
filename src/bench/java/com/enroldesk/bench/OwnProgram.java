package com.enroldesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This program's command line, in a process of its own. */
final class OwnProgram {
    private final Path jar;
    private final String heap;
    private final Path template;
    private final Path home;
    private final DataSet data;
    private final String[] options;

    /** @param options of Java beside the memory settings */
    OwnProgram(Path jar, String heap, Path work, DataSet data, String... options) {
        this.jar = jar.toAbsolutePath();
        this.heap = heap;
        this.template = work.resolve("home-" + data.size());
        this.home = work.resolve("home");
        this.data = data;
        this.options = options;
    }

    String heap() {
        return heap;
    }

    Path template() {
        return template;
    }

    /** Loads the customers once; every run works on a copy. */
    void prepare() throws IOException, InterruptedException {
        Folders.remove(template);
        Files.createDirectories(template);
        call(template, "demo", "load", data.catalogue().toString());
        call(template, "demo", "load", "--customers", data.customers().toString());
    }

    Measured run() throws IOException, InterruptedException {
        Folders.copy(template, home);
        Measured measured = call(
                home,
                "enrol",
                data.list().toString(),
                "--program",
                Integer.toString(DataSet.PROGRAM),
                "--promotion",
                Integer.toString(DataSet.PROMOTION),
                "--by",
                "mobile",
                "--json",
                "--quiet");
        expect(measured, "rows", data.size());
        expect(measured, "failed", data.unknown());
        expect(measured, "skipped", data.duplicates());
        expect(measured, "enrolled", data.size() - data.unknown() - data.duplicates());
        return measured;
    }

    private Measured call(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> java = Starts.java(heap, options);
        List<String> program = Starts.with(
                java, "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "--home", where.toString());
        return Measured.run(where, Starts.with(program, arguments));
    }

    private static void expect(Measured measured, String name, long wanted) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(measured.output());
        if (!found.find() || Long.parseLong(found.group(1)) != wanted) {
            throw new IllegalStateException("expected " + name + " = " + wanted + ", got: " + measured.output());
        }
    }
}
