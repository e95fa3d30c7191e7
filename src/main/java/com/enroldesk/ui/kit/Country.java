package com.enroldesk.ui.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A country whose mobiles may be written without its code. */
public record Country(String code, String name) {
    private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries())
            .map(Country::of)
            .sorted(Comparator.comparing(Country::name))
            .toList();

    private static Country of(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(Locale.UK));
    }

    /** By name. */
    public static List<Country> all() {
        return ALL;
    }

    public static Optional<Country> named(String code) {
        return ALL.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
