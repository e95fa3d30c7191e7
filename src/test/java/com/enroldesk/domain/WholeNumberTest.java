package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({"000, 0", "0, 0", "'', ''", "0010, 10", "10, 10", "00x1, 00x1", "-01, -01", "0\u0661, 0\u0661"})
    void zerosInFrontOfDigitsAreLeftOutAndNothingElse(String text, String plain) {
        assertThat(WholeNumber.plain(text)).isEqualTo(plain);
    }

    @Test
    void anIdThatWasTypedWithZerosIsTheSameOne() {
        assertThat(new PromotionId("056799")).isEqualTo(new PromotionId("56799"));
        assertThat(new ProgramId("00469")).isEqualTo(new ProgramId("469"));
        assertThat(WholeNumber.same("098", "98")).isTrue();
        assertThat(WholeNumber.same("980", "98")).isFalse();
        assertThat(WholeNumber.is("90")).isTrue();
        assertThat(WholeNumber.is("")).isFalse();
        assertThat(WholeNumber.is("+1")).isFalse();
    }
}
