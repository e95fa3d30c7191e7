package com.enroldesk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is remembered between two starts and is not about a run.
 *
 * @param bounds empty until a window was closed once
 * @param country ISO 3166 code for mobiles without a country code; empty until one was chosen
 * @param source where customers come from unless their list says so; empty until one was chosen
 * @param operator who gives the word to enrol
 * @param recents promotions chosen lately, newest first
 */
public record Settings(
        Theme theme,
        Optional<Bounds> bounds,
        Optional<String> country,
        Optional<String> source,
        String operator,
        List<Recent> recents) {
    private static final int MOST_RECENTS = 6;

    public Settings {
        recents = List.copyOf(recents);
    }

    public static Settings defaults() {
        String user = System.getProperty("user.name", "").strip();
        return new Settings(
                Theme.SYSTEM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                user.isEmpty() ? "operator" : user,
                List.of());
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(chosen, bounds, country, source, operator, recents);
    }

    public Settings withBounds(Bounds seen) {
        return new Settings(theme, Optional.of(seen), country, source, operator, recents);
    }

    public Settings withCountry(Optional<String> chosen) {
        return new Settings(theme, bounds, chosen, source, operator, recents);
    }

    public Settings withSource(String chosen) {
        return new Settings(theme, bounds, country, Optional.of(chosen), operator, recents);
    }

    public Settings withOperator(String name) {
        return new Settings(theme, bounds, country, source, name, recents);
    }

    /** The promotion moves to the front; the oldest ones fall off. */
    public Settings withRecent(Recent chosen) {
        List<Recent> next = new ArrayList<>(recents);
        next.remove(chosen);
        next.addFirst(chosen);
        return new Settings(
                theme, bounds, country, source, operator, next.subList(0, Math.min(MOST_RECENTS, next.size())));
    }
}
