package com.enroldesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the tables of this package's tests, in which every character that a tool could alter is written as an escape. */
final class Escapes {
    private Escapes() {}

    static Stream<String> lines(String resource) {
        String path = "/intake/" + resource;
        try (InputStream in = Objects.requireNonNull(Escapes.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code \\n}, {@code \\r}, {@code \\t}, {@code \\s} a space, {@code \\p} a bar, {@code \\e} nothing, {@code \\uXXXX}. */
    static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                decoded.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            switch (escape) {
                case 'n' -> decoded.append('\n');
                case 'r' -> decoded.append('\r');
                case 't' -> decoded.append('\t');
                case 's' -> decoded.append(' ');
                case 'p' -> decoded.append('|');
                case 'e' -> {}
                case 'u' -> {
                    decoded.append((char) Integer.parseInt(text.substring(i, i + 4), 16));
                    i += 4;
                }
                default -> decoded.append(escape);
            }
        }
        return decoded.toString();
    }

    /** The other way, for what a test shows. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> encoded.append("\\n");
                case '\r' -> encoded.append("\\r");
                case '\t' -> encoded.append("\\t");
                case '|' -> encoded.append("\\p");
                default -> {
                    if (Character.isISOControl(c)
                            || c == 0xA0
                            || c == 0xFFFF
                            || Character.getType(c) == Character.FORMAT
                            || Character.isSurrogate((char) c)) {
                        encoded.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
                    } else {
                        encoded.append((char) c);
                    }
                }
            }
        });
        return encoded.toString();
    }
}
