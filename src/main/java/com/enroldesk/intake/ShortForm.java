package com.enroldesk.intake;

import java.util.regex.Pattern;

/** The form in which spreadsheets shorten long numbers, {@code 9.19E+11}: whatever it was, its last digits are gone. */
final class ShortForm {
    private static final Pattern PATTERN = Pattern.compile("[+-]?\\d+(?:[.,\\u066B]\\d*)?[eE][+-]?\\d{1,3}");

    private ShortForm() {}

    static boolean matches(String text) {
        return (text.indexOf('E') > 0 || text.indexOf('e') > 0)
                && PATTERN.matcher(text.strip()).matches();
    }
}
