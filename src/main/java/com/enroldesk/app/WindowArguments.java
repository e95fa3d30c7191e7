package com.enroldesk.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The arguments that ask for the window: none, or the data folder alone. Everything else is the command line's, whose grammar
 * takes as long to build as the window's first page.
 *
 * @param home the data folder that was named
 */
record WindowArguments(Optional<Path> home) {
    private static final String HOME = "--home";

    /** Empty when they are for the command line. */
    static Optional<WindowArguments> of(String... args) {
        if (args.length == 0) {
            return Optional.of(new WindowArguments(Optional.empty()));
        }
        if (args.length == 2 && args[0].equals(HOME)) {
            return named(args[1]);
        }
        return args.length == 1 && args[0].startsWith(HOME + "=")
                ? named(args[0].substring(HOME.length() + 1))
                : Optional.empty();
    }

    private static Optional<WindowArguments> named(String home) {
        try {
            return home.isEmpty() || home.startsWith("-")
                    ? Optional.empty()
                    : Optional.of(new WindowArguments(Optional.of(Path.of(home))));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
