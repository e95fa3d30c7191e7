package com.enroldesk.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What this computer and its user are called, and whether it can show a window. */
final class Machine {
    private Machine() {}

    static String operator() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() ? "operator" : name;
    }

    /** From the environment or the system's own files: asking the network for it may take seconds. */
    static String name() {
        return name(System.getenv(), List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname")));
    }

    /** @param files of which the first that can be read holds the name, where the environment does not */
    static String name(Map<String, String> environment, List<Path> files) {
        return Stream.concat(
                        Stream.of("HOSTNAME", "COMPUTERNAME").map(variable -> environment.getOrDefault(variable, "")),
                        files.stream().map(Machine::content))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("this computer");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }

    /**
     * Whether lines on standard error can be written over. The console speaks of standard input and output only, so Linux is
     * asked what the descriptor is.
     */
    static boolean errIsTerminal() {
        Path descriptor = Path.of("/proc/self/fd/2");
        if (!Files.exists(descriptor, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
        return isTerminal(descriptor);
    }

    static boolean isTerminal(Path descriptor) {
        try {
            String device = Files.readSymbolicLink(descriptor).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException _) {
            return false;
        }
    }

    static String programVersion() {
        String version = Machine.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** JavaFX draws through X11 on Linux; other systems always have a display. */
    static boolean hasDisplay() {
        boolean headless = Boolean.getBoolean("java.awt.headless");
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !headless
                && (!linux || !System.getenv().getOrDefault("DISPLAY", "").isBlank());
    }
}
