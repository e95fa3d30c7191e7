package com.enroldesk.ui.kit;

import com.enroldesk.desk.Countries;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A country whose mobiles may be written without its code. */
public record Country(String code, String name) {
    private static final List<Country> ALL = Countries.codes().stream()
            .map(Country::of)
            .sorted(Comparator.comparing(Country::name))
            .toList();

    private static Country of(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(Locale.UK));
    }

    /** Those that have telephone numbers, by name. */
    public static List<Country> all() {
        return ALL;
    }

    public static Optional<Country> named(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /** For what was typed to find one: names that begin with it before those that contain it somewhere. */
    static Comparator<Country> nearest(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return Comparator.comparing((Country country) ->
                        !country.name().toLowerCase(Locale.ROOT).startsWith(text))
                .thenComparing(Country::name);
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
