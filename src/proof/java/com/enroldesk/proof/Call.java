package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One system call of a recorded run.
 *
 * @param thread that made it
 * @param name the system call's
 * @param target a file's name, or {@link #SOCKET}
 */
record Call(String thread, String name, String target) {
    static final String SOCKET = "socket";

    private static final Pattern LINE = Pattern.compile("^(\\d+)\\s+(\\w+)\\((?:\\d+<(.*?)>(?:,|\\)| <)|\"([^\"]*)\")");
    private static final String TCP = "TCP";

    /** The calls of a log that touch a folder's files or the network, in the order in which they began. */
    static List<Call> read(Path log, Path folder) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(line -> of(line, folder)).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<Call> of(String line, Path folder) {
        Matcher found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String target = found.group(3) == null ? found.group(4) : found.group(3);
        if (target.startsWith(TCP)) {
            return Optional.of(new Call(found.group(1), found.group(2), SOCKET));
        }
        Path file = Path.of(target);
        return file.startsWith(folder) && !target.endsWith(")")
                ? Optional.of(new Call(
                        found.group(1), found.group(2), folder.relativize(file).toString()))
                : Optional.empty();
    }

    boolean isSocket() {
        return target.equals(SOCKET);
    }
}
