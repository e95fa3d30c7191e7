package com.enroldesk.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files as the lints read them; Maven runs tests in the project's folder. */
final class Sources {
    static final Path MAIN = Path.of("src", "main", "java");
    static final Path RESOURCES = Path.of("resources");

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*.*?\\*/");

    private Sources() {}

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    /** Java without its comments; every line stays on its number. */
    static String withoutComments(String java) {
        return rewrite(java, found -> found.startsWith("/") ? found.replaceAll("[^\n]", " ") : found);
    }

    /** Java without comments and with empty string literals. */
    static String withoutCommentsAndTexts(String java) {
        return rewrite(
                java,
                found -> found.startsWith("\"")
                        ? "\"\""
                                + "\n".repeat((int)
                                        found.chars().filter(c -> c == '\n').count())
                        : found.startsWith("/") ? found.replaceAll("[^\n]", " ") : found);
    }

    /** Every one-line string literal of a Java file, unescaped only as far as keys need it. */
    static List<String> literals(String java) {
        List<String> literals = new ArrayList<>();
        rewrite(java, found -> {
            if (found.startsWith("\"") && !found.startsWith("\"\"\"")) {
                literals.add(found.substring(1, found.length() - 1));
            }
            return found;
        });
        return literals;
    }

    /** {@code path:line: text} for every line of the files that a pattern finds something in. */
    static List<String> linesWith(List<Path> files, Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static String rewrite(String java, UnaryOperator<String> change) {
        Matcher matcher = COMMENT_OR_TEXT.matcher(java);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(change.apply(matcher.group())));
        }
        return matcher.appendTail(out).toString();
    }
}
