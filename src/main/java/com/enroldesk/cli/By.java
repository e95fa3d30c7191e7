package com.enroldesk.cli;

import com.enroldesk.domain.IdentifierKind;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --by}. */
enum By {
    /** Recognised row by row. */
    AUTO("auto"),
    ID(IdentifierKind.ID),
    MOBILE(IdentifierKind.MOBILE),
    EMAIL(IdentifierKind.EMAIL);

    private final String word;
    private final Optional<IdentifierKind> kind;

    By(String word) {
        this.word = word;
        this.kind = Optional.empty();
    }

    By(IdentifierKind kind) {
        this.word = kind.wireName();
        this.kind = Optional.of(kind);
    }

    Optional<IdentifierKind> kind() {
        return kind;
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(by -> by.word).toList();
    }

    /** Reads a word, whatever its case. */
    static final class Converter implements ITypeConverter<By> {
        @Override
        public By convert(String value) {
            for (By by : values()) {
                if (by.word.equals(value.toLowerCase(Locale.ROOT))) {
                    return by;
                }
            }
            throw new TypeConversionException("'" + value + "' is none of " + String.join(", ", words()));
        }
    }

    /** For completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
