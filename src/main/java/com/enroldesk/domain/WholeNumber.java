package com.enroldesk.domain;

/** Ids that a backend keeps as whole numbers and we as text: zeros in front do not make another one. */
public final class WholeNumber {
    private WholeNumber() {}

    /** Digits without zeros in front; anything else as it is. */
    public static String plain(String text) {
        int zeros = 0;
        while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
            zeros++;
        }
        return is(text) ? text.substring(zeros) : text;
    }

    public static boolean is(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
