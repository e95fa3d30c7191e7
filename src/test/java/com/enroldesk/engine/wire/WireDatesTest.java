package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-04-03T00:00Z, 2024-04-03T00:00:00Z",
        "2024-04-10T23:59:59Z, 2024-04-10T23:59:59Z",
        "2024-05-01T00:00:00.000Z, 2024-05-01T00:00:00Z",
        "2024-05-01T00:00:00+05:30, 2024-04-30T18:30:00Z",
        "2024-05-01T00:00:00.612+05:30, 2024-04-30T18:30:00.612Z",
        "2019-12-02T12:31:15.000+0530, 2019-12-02T07:01:15Z",
        "2024-05-01T00:00:00+05, 2024-04-30T19:00:00Z",
        "' 2024-05-01T00:00:00Z ', 2024-05-01T00:00:00Z"
    })
    void everyWayInWhichTheVendorWritesAMomentIsRead(String text, Instant moment) {
        assertThat(WireDates.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2024-05-01",
                "2024-05-01T00:00:00",
                "2024-02-30T00:00Z",
                "soon",
                "1714521600000",
                "null"
            })
    void whatSaysNoMomentStopsNobody(String text) {
        assertThat(WireDates.parse(text)).isEmpty();
    }
}
