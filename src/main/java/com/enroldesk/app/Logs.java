package com.enroldesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Where failures are logged: a rotating file for the window, standard error for a command. An exception is written by its type
 * and its place alone, because a library may put a customer's identifier into its message.
 */
final class Logs {
    private static final int FILES = 10;
    private static final int FILE_BYTES = 5 << 20;

    /** JavaFX warns that it runs from the class path, which is how this program is built. Held, or its level is forgotten. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Logs() {}

    static void toConsole() {
        use(new ConsoleHandler());
    }

    /** Falls back to standard error when the folder cannot be written: the desk will say so in its own words. */
    static void toFile(Path home) {
        try {
            Path folder = home.resolve("logs");
            Files.createDirectories(folder, ownerOnly(home));
            use(new FileHandler(folder.resolve("enrol-desk.%g.log").toString(), FILE_BYTES, FILES, true));
        } catch (IOException _) {
            toConsole();
        }
    }

    static FileAttribute<?>[] ownerOnly(Path home) {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void use(Handler handler) {
        LogManager.getLogManager().reset();
        handler.setFormatter(new Plain());
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(handler);
        JAVAFX.setLevel(Level.SEVERE);
    }

    /** One line a record and one a frame, without any message of an exception. */
    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord entry) {
            StringBuilder text = new StringBuilder();
            text.append(Instant.ofEpochMilli(entry.getMillis()))
                    .append(' ')
                    .append(entry.getLevel())
                    .append(' ')
                    .append(entry.getLoggerName())
                    .append(": ")
                    .append(formatMessage(entry).replaceAll("\\p{Cntrl}", " "))
                    .append('\n');
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                text.append("  ").append(cause.getClass().getName()).append('\n');
                for (StackTraceElement frame : cause.getStackTrace()) {
                    text.append("    at ").append(frame).append('\n');
                }
            }
            return text.toString();
        }
    }
}
