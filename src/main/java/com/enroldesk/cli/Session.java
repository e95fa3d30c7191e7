package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Interrupted;
import com.enroldesk.domain.Problem;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;

/** One call of the command line: what was asked for in general, and where its words go. */
final class Session {
    private static final String NAME = "enrol-desk";
    private static final String HOME = "ENROL_DESK_HOME";

    private final Surroundings around;
    private final RootCommand options;

    Session(Surroundings around, RootCommand options) {
        this.around = around;
        this.options = options;
    }

    Surroundings around() {
        return around;
    }

    Texts texts() {
        return around.texts();
    }

    Path home() {
        String named = around.environment().getOrDefault(HOME, "");
        return options.home().orElseGet(() -> named.isBlank() ? around.defaultHome() : Path.of(named));
    }

    /** How to call the program again for the same data. */
    String again() {
        return options.home().map(home -> NAME + " --home " + home).orElse(NAME);
    }

    /** Opens the workspace, and tells what its last end left open. No backend is opened before it is used. */
    Desk open() throws Problem {
        Desk desk = around.desks().open(home());
        for (Interrupted interrupted : desk.interrupted()) {
            note(texts().get("cli.interrupted", interrupted.run(), interrupted.nowNeedChecking(), again()));
        }
        return desk;
    }

    /** Whether lines for people are wanted; with {@code --json} only the object may stand on standard output. */
    boolean speaks() {
        return !options.json();
    }

    /** A line for people on standard output. */
    void line(String text) {
        if (speaks()) {
            around.out().println(Printable.of(text));
        }
    }

    void blank() {
        line("");
    }

    void say(String key, Object... arguments) {
        line(texts().get(key, arguments));
    }

    void table(Table table) {
        table.print(this::line);
    }

    /** The one object of {@code --json}. */
    void json(ObjectNode node) {
        if (options.json()) {
            around.out().println(Json.text(node));
        }
    }

    /** Lines on standard error, whatever was asked for. */
    void note(String text) {
        text.lines().map(Printable::of).forEach(around.err()::println);
    }

    /** Where progress goes; false for nowhere. */
    boolean showsProgress() {
        return !options.quiet();
    }

    PrintStream err() {
        return around.err();
    }

    /** The sentence of a problem, with the number that people search for. */
    String problem(Problem problem) {
        return texts().get("cli.problem", problem.code().number(), texts().problem(problem));
    }

    ExitStatus fail(Problem problem) {
        note(problem(problem));
        fail(problem.code().number(), texts().problem(problem));
        return ExitStatus.of(problem.code());
    }

    /** Gives a reader of {@code --json} an object also where there are no totals. */
    void fail(String code, String message) {
        json(Json.problem(code, message));
    }
}
