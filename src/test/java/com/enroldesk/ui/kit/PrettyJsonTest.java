package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Test
    void membersAndElementsStandOnLinesOfTheirOwn() {
        assertThat(PrettyJson.of("{\"a\":1,\"b\":[true,{}],\"c\":\"x,{y\\\"}\"}"))
                .isEqualTo("{\n  \"a\": 1,\n  \"b\": [\n    true,\n    {}\n  ],\n  \"c\": \"x,{y\\\"}\"\n}");
    }

    @Test
    void aBodyThatWasCutOffComesOutAsFarAsItGoes() {
        assertThat(PrettyJson.of("{\"a\":[1,\"b")).isEqualTo("{\n  \"a\": [\n    1,\n    \"b");
        assertThat(PrettyJson.of("]}")).isEqualTo("\n]\n}");
        assertThat(PrettyJson.of("{")).isEqualTo("{\n  ");
    }
}
