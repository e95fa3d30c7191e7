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
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0;
    }

    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
