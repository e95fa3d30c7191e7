package com.enroldesk.ui.kit;

import com.enroldesk.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as people read them, in this computer's time zone. */
public final class Dates {
    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /** @param clock with the zone to show moments in */
    public Dates(Texts texts, Clock clock, Locale locale) {
        this.texts = texts;
        this.clock = clock;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", locale).withZone(clock.getZone());
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(clock.getZone());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Such as 3 May 2026. */
    public String day(Instant at) {
        return day.format(at);
    }

    /** Today and yesterday by their words, else the day; with the time. */
    public String moment(Instant at) {
        long days = daysFromToday(at);
        if (days == 0) {
            return texts.get("date.today", time.format(at));
        }
        if (days == -1) {
            return texts.get("date.yesterday", time.format(at));
        }
        return texts.get("date.day", day.format(at), time.format(at));
    }

    /** Days between today and a moment's day; negative in the past. */
    public long daysFromToday(Instant at) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Such as 38 s, 4 min 10 s, 2 h 5 min. */
    public String duration(Duration span) {
        return texts.duration(
                Duration.ofSeconds(Math.max(0, span.plusMillis(500).toSeconds())));
    }
}
