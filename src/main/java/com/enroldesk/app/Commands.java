package com.enroldesk.app;

import com.enroldesk.cli.CommandLineApp;
import com.enroldesk.cli.DeskOpener;
import com.enroldesk.cli.Surroundings;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.PlanExport;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.ui.kit.Bug;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line's surroundings in a real process. */
final class Commands {
    /** Exit status of what no one foresaw (command-line.md). */
    private static final int INTERNAL = 1;

    private Commands() {}

    /** Runs a command. A success whose output nobody can read, as on a full disk, is none. */
    static int run(DeskDoor door, String... args) {
        StandardOut out = new StandardOut();
        Surroundings around = surroundings(door, out);
        int status = new CommandLineApp(around).run(args);
        if (status == 0 && out.lost().isPresent()) {
            around.err().println(door.texts().get("cli.output.lost", out.lost().get()));
            around.err().flush();
            return INTERNAL;
        }
        return status;
    }

    private static Surroundings surroundings(DeskDoor door, OutputStream out) {
        ExportWriter writer = new ExportWriter(door.texts(), door.clock().getZone());
        return new Surroundings(
                new Door(door),
                new DemoServer(door.clock()),
                new PlanExport(writer, door.clock()),
                Homes.ofProcess(Optional.empty()),
                System.in,
                utf8(out),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Commands::ask,
                Machine.errIsTerminal(),
                door.texts(),
                door.clock(),
                door.clock().getZone(),
                System.getenv(),
                door.operator(),
                door.version(),
                new Signals(),
                Commands::log);
    }

    private record Door(DeskDoor door) implements DeskOpener {
        private static final String HOLDER = "command";

        @Override
        public Desk open(Path home) throws Problem {
            return door.open(home, HOLDER);
        }

        @Override
        public Desk openAnew(Path home) throws Problem {
            return door.openAnew(home, HOLDER);
        }
    }

    private static Optional<Secret> ask(String question) {
        char @Nullable [] typed = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s ", question))
                .orElse(null);
        if (typed == null || typed.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secret(typed));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** Output that scripts read is UTF-8 whatever the terminal's own encoding is. */
    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** Logs it, and returns the same short code as the window shows for the same place in the program. */
    static String log(Throwable cause) {
        Bug bug = Bug.of(cause);
        bug.log();
        return bug.code().substring("BUG-".length());
    }
}
