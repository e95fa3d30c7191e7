package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtraFieldsTest {
    @Test
    void atMostFiveAreNamedAndTheOthersCounted() {
        assertThat(ExtraFields.of(List.of())).isEqualTo(ExtraFields.NONE);
        assertThat(ExtraFields.of(List.of("a", "b", "c", "d", "e")))
                .isEqualTo(new ExtraFields(List.of("a", "b", "c", "d", "e"), 0));
        assertThat(ExtraFields.of(List.of("a", "b", "c", "d", "e", "f", "g")))
                .isEqualTo(new ExtraFields(List.of("a", "b", "c", "d", "e"), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "919986000586",
                "id77",
                "asha@example.com",
                "＠asha",
                "९१९८",
                "Asha Rao",
                "",
                "a\u0000b",
                "a\u202Eb",
                "a\nb",
                "a\uD83D\uDE00",
                "\uD83D",
                "<b>",
                "%s",
                "{0}",
                "नाम",
                "имя",
                "Ⅷ",
                "\u3164",
                "...",
                "$"
            })
    void whatMayBeDataOrCannotBeSeenIsOnlyCounted(String name) {
        assertThat(ExtraFields.of(List.of(name, "tier"))).isEqualTo(new ExtraFields(List.of("tier"), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceId", "trace_id", "trace-id", "meta.trace", "$ref", "ns:trace", "größe"})
    void whatFieldsAreUsuallyCalledIsNamed(String name) {
        assertThat(ExtraFields.of(List.of(name))).isEqualTo(new ExtraFields(List.of(name), 0));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String letter = Character.toString(0x1DF00);
        assertThat(ExtraFields.of(List.of(letter.repeat(41))).names()).containsExactly(letter.repeat(40));
        assertThat(ExtraFields.of(List.of("x".repeat(40) + "a", "x".repeat(40) + "b")))
                .as("one name for both")
                .isEqualTo(new ExtraFields(List.of("x".repeat(40)), 1));
        assertThat(ExtraFields.of(List.of("x".repeat(40) + "919986000586")).names())
                .as("what is cut off counts")
                .isEmpty();
    }
}
