package com.enroldesk.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the packaged program under strace, on a folder and a block of customers of its own. */
final class Trial {
    static final String CONNECTION = "tried";

    /** An open journal's first commit: the log's head and one page. */
    private static final long OPENED = 32 + 24 + 4096;

    private final Program program;
    private final Path home;
    private final Block block;
    private final Path log;

    Trial(Program program, Path home, Block block) {
        this.program = program;
        this.home = home;
        this.block = block;
        this.log = home.resolveSibling(home.getFileName() + ".trace");
    }

    /** How the program ended, and whether the fault was there. */
    record Struck(boolean fired, Program.Said said) {}

    Struck strike(Point point) throws IOException, InterruptedException {
        Program.Said said = point.start() == Point.Start.NEW_FOLDER ? fromTheStart(point) : fromTheList(point);
        boolean fired = Point.Effect.kills(point.effect())
                ? said.status() == 137 && Strace.has(log, "killed by SIGKILL")
                : Strace.has(log, "(INJECTED)");
        return new Struck(fired, said);
    }

    private Program.Said fromTheStart(Point point) throws IOException, InterruptedException {
        List<String> command = traced(point);
        command.addAll(enrol());
        Process process = program.start(home, command);
        feed(process);
        return Program.ended(process, home);
    }

    private Program.Said fromTheList(Point point) throws IOException, InterruptedException {
        if (point.gate() > 0) {
            return halted(point.gate(), pid -> Strace.attach(traced(point), log, pid));
        }
        Process process = opened();
        try {
            Strace.attach(traced(point), log, process.pid());
            feed(process);
            return Program.ended(process, home);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What is done to a program that is halted. */
    interface Deed {
        void on(long pid) throws IOException, InterruptedException;
    }

    /** Runs with the program halted once, at a sync of its journal; a run that never comes there just ends. */
    Program.Said halted(int sync, Deed deed) throws IOException, InterruptedException {
        Process process = opened();
        try {
            Path gateLog = home.resolveSibling(home.getFileName() + ".gate");
            List<String> halt = Strace.options(gateLog, home, Point.files(Point.Start.BEFORE_LIST), "fsync");
            halt.addAll(List.of("-e", "inject=fsync:signal=STOP:when=" + sync));
            Strace gate = Strace.attach(halt, gateLog, process.pid());
            feed(process);
            boolean halted = gate.halted(process);
            gate.detach();
            if (halted) {
                deed.on(process.pid());
                Strace.proceed(process.pid());
            }
            return Program.ended(process, home);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> traced(Point point) {
        List<String> files = point.isSocket() ? List.of() : Point.files(point.start());
        List<String> options = Strace.options(log, home, files, point.calls());
        options.addAll(List.of("-e", point.injection()));
        return options;
    }

    /** Runs to the end with nothing injected. Returns the log of every call of those names. */
    Path record(Point.Start start, String calls, String... more) throws IOException, InterruptedException {
        List<String> options = Strace.options(log, home, List.of(), calls);
        options.addAll(List.of(more));
        Process process;
        if (start == Point.Start.NEW_FOLDER) {
            options.addAll(enrol());
            process = program.start(home, options);
        } else {
            process = opened();
            Strace.attach(options, log, process.pid());
        }
        feed(process);
        Program.Said said = Program.ended(process, home);
        if (said.number("enrolled") != Block.ENROLLED || said.number("failed") != Block.FAILED) {
            throw new IllegalStateException("a run with nothing in its way ended otherwise: " + said);
        }
        return log;
    }

    /** Starts the program and waits until its journal is open; it then waits for the list. */
    private Process opened() throws IOException, InterruptedException {
        Process process = program.start(home, enrol());
        Path wal = home.resolve("journal.db-wal");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (process.isAlive() && (!Files.exists(wal) || Files.size(wal) < OPENED) && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return process;
    }

    private List<String> enrol() {
        return program.command(
                home,
                "--json",
                "--quiet",
                "enrol",
                "-",
                "--connection",
                CONNECTION,
                "--program",
                Server.PROGRAM,
                "--promotion",
                Server.PROMOTION,
                "--by",
                "mobile",
                "--batch",
                "10");
    }

    private void feed(Process process) throws IOException {
        List<String> lines = new ArrayList<>(List.of("mobile"));
        lines.addAll(block.mobiles());
        try (OutputStream list = process.getOutputStream()) {
            list.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // Killed before it read the list: how it ended is told by its status.
            if (process.isAlive()) {
                throw gone;
            }
        }
    }
}
