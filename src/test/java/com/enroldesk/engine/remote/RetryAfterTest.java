package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Advice;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a server asks to wait, by its own clock, whatever it writes (failure-modes C-11). */
class RetryAfterTest {
    /** Ten minutes before ours. */
    private static final String SERVER = "Wed, 04 Mar 2026 04:56:07 GMT";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "none", ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            0                                        | PT1S
            1                                        | PT1S
            7                                        | PT7S
            60                                       | PT1M
            '  60  '                                 | PT1M
            007                                      | PT7S
            899                                      | PT14M59S
            900                                      | PT15M
            901                                      | PT15M1S
            86400                                    | PT24H
            4294967295                               | PT1193046H28M15S
            9999999999                               | PT2777777H46M39S
            10000000000                              | none
            99999999999999999999999999               | none
            -1                                       | none
            -60                                      | none
            +5                                       | none
            1.5                                      | none
            1e3                                      | none
            0x10                                     | none
            5s                                       | none
            5, 10                                    | none
            soon                                     | none
            ''                                       | none
            ' '                                      | none
            null                                     | none
            ٥                                        | none
            Wed, 04 Mar 2026 04:57:07 GMT            | PT1M
            Wed, 04 Mar 2026 04:56:37 GMT            | PT30S
            Wed, 4 Mar 2026 04:57:07 GMT             | PT1M
            Wed, 04 Mar 2026 04:56:07 GMT            | PT1S
            Wed, 04 Mar 2026 04:00:00 GMT            | PT1S
            Thu, 01 Jan 1970 00:00:00 GMT            | PT1S
            Wed, 04 Mar 2026 06:56:07 GMT            | PT2H
            Wed, 04 Mar 2026 05:57:07 +0100          | PT1M
            Wednesday, 04-Mar-26 04:57:07 GMT        | PT1M
            Wed Mar  4 04:57:07 2026                 | PT1M
            Tue, 04 Mar 2026 04:57:07 GMT            | none
            Wed, 32 Mar 2026 04:57:07 GMT            | none
            Mit, 04 Mrz 2026 04:57:07 GMT            | none
            2026-03-04T04:57:07Z                     | none
            1772600227                               | PT492388H57M7S
            """)
    void isReadAsSecondsOrAsADate(String value, @org.jspecify.annotations.Nullable Duration wait) {
        HttpHeaders headers = headers(List.of(value), List.of(SERVER));
        assertThat(RetryAfter.of(headers, Scene.NOW).orElse(null)).isEqualTo(wait);
    }

    @Test
    void twoOfThemSayNothing() {
        assertThat(RetryAfter.of(headers(List.of("5", "10"), List.of(SERVER)), Scene.NOW))
                .isEmpty();
        assertThat(RetryAfter.of(headers(List.of(), List.of(SERVER)), Scene.NOW))
                .isEmpty();
    }

    @Test
    void aServerWithoutAClockIsReadByOurs() {
        String until = "Wed, 04 Mar 2026 05:07:07 GMT";
        assertThat(RetryAfter.of(headers(List.of(until), List.of()), Scene.NOW)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.of(headers(List.of(until), List.of("now")), Scene.NOW))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void upToAQuarterOfAnHourIsWaitedAndMoreIsAPauseThatSaysUntilWhen() {
        assertThat(Told.of(advice("900"))).isEqualTo("again:LIMITED:900");
        assertThat(advice("7200"))
                .isInstanceOfSatisfying(
                        Advice.Pause.class,
                        pause -> assertThat(pause.why().detail()).isEqualTo("2026-03-04 07:06"));
    }

    private static Advice advice(String value) {
        HttpHeaders headers = headers(List.of(value), List.of(SERVER));
        Seen.Answer answer = new Seen.Answer(429, headers, Seen.Body.whole(""), true);
        return Endings.waiting(answer, ReasonCode.RATE_LIMITED, Scene.NOW.atZone(ZoneOffset.UTC));
    }

    private static HttpHeaders headers(List<String> retryAfter, List<String> date) {
        return HttpHeaders.of(
                Map.of("Retry-After", new ArrayList<>(retryAfter), "Date", new ArrayList<>(date)), (_, _) -> true);
    }
}
