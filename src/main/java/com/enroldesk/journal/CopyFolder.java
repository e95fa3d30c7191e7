package com.enroldesk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's own copies of a journal, by their names: {@code backups/journal-v3-2026-11-25.db}. */
final class CopyFolder {
    private static final String NAME = "backups";
    private static final Pattern FORM =
            Pattern.compile("journal-v(\\d{1,4})-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,4}))?\\.db");

    private final Path folder;

    CopyFolder(Path home) {
        this.folder = home.resolve(NAME);
    }

    /** A copy by its name alone. */
    record Named(Path file, int version, String day, int number) {}

    /** Newest first. */
    List<Named> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(CopyFolder::named)
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Named::day)
                            .thenComparingInt(Named::version)
                            .thenComparingInt(Named::number)
                            .reversed())
                    .toList();
        }
    }

    /** A name that is free. The folder is made. */
    Path free(int version, LocalDate day) throws IOException {
        OwnerOnly.folder(folder);
        Path file = folder.resolve("journal-v" + version + "-" + day + ".db");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve("journal-v" + version + "-" + day + "-" + number + ".db");
        }
        return file;
    }

    boolean has(int version, LocalDate day) throws IOException {
        return list().stream()
                .anyMatch(copy -> copy.version() == version && copy.day().equals(day.toString()));
    }

    /** Copies of one version beyond the newest ones are given up; those from before a migration stay. */
    void prune(int version, int kept) throws IOException {
        List<Named> old = list().stream()
                .filter(copy -> copy.version() == version)
                .skip(kept)
                .toList();
        for (Named copy : old) {
            Files.delete(copy.file());
        }
    }

    private static List<Named> named(Path file) {
        Matcher form = FORM.matcher(String.valueOf(file.getFileName()));
        if (!form.matches()) {
            return List.of();
        }
        int number = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        return List.of(new Named(file, Integer.parseInt(form.group(1)), form.group(2), number));
    }
}
