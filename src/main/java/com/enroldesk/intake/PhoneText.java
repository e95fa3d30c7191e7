package com.enroldesk.intake;

import com.enroldesk.domain.WholeNumber;
import org.jspecify.annotations.Nullable;

/**
 * The digits of a telephone number as people write it.
 *
 * @param international a plus or two zeros in front, or a country code said so
 */
record PhoneText(String digits, boolean international) {

    /** Takes punctuation away; null for text that is no telephone number, an extension included. */
    static @Nullable PhoneText of(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '+' && digits.isEmpty() && !plus) {
                plus = true;
            } else if (!isPunctuation(c)) {
                return null;
            }
        }
        if (digits.isEmpty() || isDecimal(text)) {
            return null;
        }
        boolean zeros = !plus && digits.indexOf("00") == 0;
        return new PhoneText(digits.toString(), plus || zeros);
    }

    /**
     * The digits of a number in the usual way of writing, too few for two numbers; null for anything that needs a closer look,
     * plain digits, a list's bullet and its numbering, {@code 1) 98765 43210}, included.
     */
    static @Nullable String usual(String text) {
        int last = text.length() - 1;
        if (last < 7 || last > 24 || text.charAt(0) == ' ' || text.charAt(0) == '-' || text.charAt(last) == ' ') {
            return null;
        }
        char[] digits = new char[last + 1];
        int count = 0;
        int open = 0;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c >= '0' && c <= '9') {
                digits[count++] = c;
            } else if (open < 0 || (c != ' ' && c != '-' && c != '(' && c != ')' && !(c == '+' && i == 0))) {
                return null;
            }
        }
        return count >= 7 && count <= 13 && count <= last ? new String(digits, 0, count) : null;
    }

    private static boolean isPunctuation(char c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '/', '[', ']', '~', Cleaned.FOREIGN_SPACE -> true;
            // Dashes and minus, as word processors set them.
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF0D', '\u30FC' -> true;
            case '\uFF08', '\uFF09', '\uFF0F', '\uFF0E' -> true;
            default -> false;
        };
    }

    /** {@code 919812345678.0}: what a spreadsheet or a script made of a number; its last zero is no digit of it. */
    private static boolean isDecimal(String text) {
        int dot = text.indexOf('.');
        return dot > 5
                && dot == text.lastIndexOf('.')
                && text.length() - dot <= 3
                && WholeNumber.is(text.substring(0, dot));
    }
}
