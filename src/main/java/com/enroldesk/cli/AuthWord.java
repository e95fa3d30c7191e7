package com.enroldesk.cli;

import com.enroldesk.settings.Auth;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --auth}: {@code none}, {@code basic}, {@code oauth}, whatever their case. */
final class AuthWord implements ITypeConverter<Auth> {
    static String of(Auth auth) {
        return auth.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(Auth.values()).map(AuthWord::of).toList();
    }

    @Override
    public Auth convert(String value) {
        return Arrays.stream(Auth.values())
                .filter(auth -> of(auth).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new TypeConversionException("'" + value + "' is none of " + String.join(", ", words())));
    }

    /** For completion. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }
}
