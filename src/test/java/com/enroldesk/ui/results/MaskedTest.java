package com.enroldesk.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void mobilesIdsAndMailsAreHidden() {
        assertThat(Masked.of("{\"value\": \"919986000501\", \"id\": 98662653, \"email\": \"asha@example.com\"}"))
                .isEqualTo("{\"value\": \"9199•••501\", \"id\": 9866•••653, \"email\": \"a•••@example.com\"}");
    }

    @Test
    void codesStatusesAndDatesStayReadable() {
        assertThat(Masked.of("\"code\": 8015, \"at\": \"2026-06-01T08:00:00Z\""))
                .contains("8015", "2026-06-01T08:00:00Z");
    }
}
