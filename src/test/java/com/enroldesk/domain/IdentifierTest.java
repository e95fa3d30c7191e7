package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IdentifierTest {
    @Test
    void whatPartsTheDigitsOfANumberIsLeftOut() {
        assertThat(Identifier.unparted("+91 (99860) 005-01/2.3")).isEqualTo("91998600050123");
        assertThat(Identifier.unparted("( )-")).isEmpty();
        assertThat(Identifier.unparted("asha")).isEqualTo("asha");
    }
}
