package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiersTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void aValueIsReadAsTheTableSays(String line) {
        List<String> fields =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        Identifiers identifiers = new Identifiers(Optional.of(fields.get(0)).filter(country -> !country.equals("-")));
        Optional<IdentifierKind> kind = Optional.of(fields.get(1))
                .filter(word -> !word.equals("auto"))
                .map(word -> IdentifierKind.valueOf(word.toUpperCase(Locale.ROOT)));

        Normalised read = identifiers.normalise(Escapes.decode(fields.get(2)), kind);

        assertThat(said(read)).isEqualTo(fields.get(3));
    }

    static Stream<String> table() {
        return Escapes.lines("identifiers.txt").filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    static String said(Normalised normalised) {
        return switch (normalised) {
            case Normalised.Accepted(var identifier, boolean changed) ->
                identifier.kind().wireName() + " " + identifier.key() + (changed ? " changed" : "");
            case Normalised.Refused(var reason) ->
                reason.code() + (reason.detail().isEmpty() ? "" : " " + reason.detail());
        };
    }
}
