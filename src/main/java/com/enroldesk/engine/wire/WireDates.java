package com.enroldesk.engine.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * The vendor's moments, which every call writes in its own way: with or without seconds, fractions and a colon in the offset
 * (contract section 10, row 21).
 */
public final class WireDates {
    private static final int FRACTION_DIGITS = 9;

    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalEnd()
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, FRACTION_DIGITS, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private WireDates() {}

    /** Empty for a text that says no moment, and for one without an offset: whose clock it means, nobody can tell. */
    public static Optional<Instant> parse(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text.strip(), TOLERANT).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As the promotion list prints it: no seconds where there are none. */
    static String printed(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }

    /** As a customer's promotions print it: always with milliseconds. */
    static String printedInFull(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
                .format(moment.atOffset(ZoneOffset.UTC));
    }
}
