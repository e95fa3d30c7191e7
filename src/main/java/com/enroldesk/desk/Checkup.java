package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.LocalDisk;
import com.enroldesk.journal.SqliteLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at what a workspace stands on, without opening it. Any thread. */
public final class Checkup {
    /** Room for a long list's run and the file's own growth. */
    private static final long SPACE = 200L << 20;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private static final List<String> LAUNCHERS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final List<String> AGENTS = List.of("-javaagent", "-agentlib", "-agentpath", "-Xdebug", "-Xrun");
    /** With these the JDK's client would send a request twice by itself. */
    private static final List<String> RETRIES =
            List.of("jdk.httpclient.enableAllMethodRetry", "sun.net.http.retryPost");

    private Checkup() {}

    /** What was looked at. */
    public enum Subject {
        FOLDER,
        OWNER,
        SPACE,
        LOCAL,
        SQLITE,
        JAVA
    }

    /**
     * One thing that was looked at.
     *
     * @param detail what was found: a path, megabytes, a kind of drive, a version or a flag
     */
    public record Finding(Subject subject, boolean fine, String detail) {}

    /** @param environment of the process */
    public static List<Finding> of(Path home, Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        boolean writable = Files.isDirectory(home) && Files.isWritable(home);
        findings.add(new Finding(Subject.FOLDER, writable, home.toString()));
        if (writable) {
            try {
                findings.add(owner(home));
                findings.add(space(home));
            } catch (IOException unreadable) {
                findings.set(0, new Finding(Subject.FOLDER, false, home.toString()));
            }
        }
        Optional<String> away = LocalDisk.complaint(home, environment);
        findings.add(new Finding(Subject.LOCAL, away.isEmpty(), away.orElse(home.toString())));
        findings.add(sqlite());
        findings.add(java(environment));
        return findings;
    }

    private static Finding sqlite() {
        try {
            return new Finding(Subject.SQLITE, true, SqliteLibrary.require());
        } catch (Problem problem) {
            return new Finding(
                    Subject.SQLITE, false, String.valueOf(problem.arguments().getFirst()));
        }
    }

    private static Finding owner(Path home) throws IOException {
        if (!Files.getFileStore(home).supportsFileAttributeView("posix")) {
            return new Finding(Subject.OWNER, true, home.toString());
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : Stream.concat(Stream.of(home), files).toList()) {
                Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
                open.retainAll(Files.getPosixFilePermissions(file));
                if (!open.isEmpty()) {
                    return new Finding(Subject.OWNER, false, file.toString());
                }
            }
        }
        return new Finding(Subject.OWNER, true, home.toString());
    }

    private static Finding space(Path home) throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        return new Finding(Subject.SPACE, free >= SPACE, Long.toString(free >> 20));
    }

    private static Finding java(Map<String, String> environment) {
        for (String launcher : LAUNCHERS) {
            String flags = environment.getOrDefault(launcher, "");
            if (AGENTS.stream().anyMatch(flags::contains) || RETRIES.stream().anyMatch(flags::contains)) {
                return new Finding(Subject.JAVA, false, launcher);
            }
        }
        for (String retry : RETRIES) {
            if (!System.getProperty(retry, "").isEmpty()) {
                return new Finding(Subject.JAVA, false, retry);
            }
        }
        return new Finding(Subject.JAVA, true, Runtime.version().toString());
    }
}
