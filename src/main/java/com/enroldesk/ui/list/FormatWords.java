package com.enroldesk.ui.list;

import com.enroldesk.intake.Format;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.text.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a list was read, in words, and in which other ways it can be read. */
final class FormatWords {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final Texts texts;

    FormatWords(Texts texts) {
        this.texts = texts;
    }

    String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.get("list.delimiter.comma");
            case ';' -> texts.get("list.delimiter.semicolon");
            case '\t' -> texts.get("list.delimiter.tab");
            case '|' -> texts.get("list.delimiter.bar");
            default -> String.valueOf(delimiter);
        };
    }

    List<Character> delimiters() {
        return DELIMITERS;
    }

    String header(boolean header) {
        return texts.get(header ? "list.header.yes" : "list.header.no");
    }

    /** The charset in use first where it is none of the usual ones. */
    List<Charset> charsets(Format format) {
        List<Charset> all =
                new ArrayList<>(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        if (Charset.isSupported("windows-1252")) {
            all.add(Charset.forName("windows-1252"));
        }
        if (!all.contains(format.charset())) {
            all.addFirst(format.charset());
        }
        return all;
    }

    static FormatChoice with(FormatChoice before, Charset charset) {
        return new FormatChoice(Optional.of(charset), before.delimiter(), before.header());
    }

    static FormatChoice with(FormatChoice before, char delimiter) {
        return new FormatChoice(before.charset(), Optional.of(delimiter), before.header());
    }

    static FormatChoice with(FormatChoice before, boolean header) {
        return new FormatChoice(before.charset(), before.delimiter(), Optional.of(header));
    }
}
