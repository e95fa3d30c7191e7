package com.enroldesk.app;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the data lives: what was asked for, else the system's folder for local application data. */
final class Homes {
    static final String VARIABLE = "ENROL_DESK_HOME";

    private Homes() {}

    static Path ofProcess(Optional<Path> asked) {
        return of(
                asked,
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    static Path of(Optional<Path> asked, Map<String, String> environment, String system, Path user) {
        if (asked.isPresent()) {
            return asked.get().toAbsolutePath().normalize();
        }
        Optional<Path> named = folder(environment, VARIABLE);
        if (named.isPresent()) {
            return named.get().toAbsolutePath().normalize();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(user.resolve("AppData").resolve("Local"))
                    .resolve("Enrol Desk");
        }
        if (name.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Enrol Desk");
        }
        return folder(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(user.resolve(".local").resolve("share"))
                .resolve("enrol-desk");
    }

    /** Makes a data folder that is not there yet, for its owner alone. */
    static void make(Path home) throws Problem {
        try {
            Files.createDirectories(home, Logs.ownerOnly(home));
        } catch (IOException unwritable) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, unwritable, home.toString());
        }
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
