package com.enroldesk.engine.remote;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to wait: {@code Retry-After}, in seconds or as a date by the server's own clock. */
final class RetryAfter {
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** More digits than a century of seconds. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            // RFC 850, with two digits of the year.
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(2000, 1, 1))
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEE MMM ppd HH:mm:ss yyyy")
                    .toFormatter(Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /**
     * @param now our clock, for a server that does not send its own
     * @return at least a second; may be longer than anybody waits; empty when there is nothing or nothing sensible
     */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        List<String> values = headers.allValues("Retry-After");
        if (values.size() != 1) {
            return Optional.empty();
        }
        String value = values.getFirst().strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(atLeast(Duration.ofSeconds(Long.parseLong(value))));
        }
        Instant from = serverTime(headers).orElse(now);
        return date(value).map(until -> atLeast(Duration.between(from, until)));
    }

    /** The server's clock when it answered. */
    static Optional<Instant> serverTime(HttpHeaders headers) {
        return headers.firstValue("Date").flatMap(value -> date(value.strip()));
    }

    private static Optional<Instant> date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(Instant.from(format.parse(text)));
            } catch (DateTimeException _) {
                // Another of the three forms, or none.
            }
        }
        return Optional.empty();
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
    }
}
