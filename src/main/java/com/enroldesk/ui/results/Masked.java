package com.enroldesk.ui.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that may name a customer, hidden in a body that is shown: {@code 919812345678} becomes {@code 9198•••678}. */
final class Masked {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"<>,:;]+@[^\\s\"<>,:;]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");
    private static final String HIDDEN = "•••";

    private Masked() {}

    static String of(String body) {
        String withoutMails = EMAIL.matcher(body).replaceAll(match -> Matcher.quoteReplacement(mail(match.group())));
        return LONG_NUMBER.matcher(withoutMails).replaceAll(match -> number(match.group()));
    }

    private static String mail(String value) {
        int at = value.indexOf('@');
        return value.substring(0, 1) + HIDDEN + value.substring(at);
    }

    private static String number(String digits) {
        int head = Math.min(4, digits.length() - 4);
        return digits.substring(0, head) + HIDDEN + digits.substring(digits.length() - 3);
    }
}
