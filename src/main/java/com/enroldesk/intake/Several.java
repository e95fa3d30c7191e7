package com.enroldesk.intake;

import java.util.regex.Pattern;

/** Whether a cell names more than one customer: then it is nobody's, for no choice among them is ours. */
final class Several {
    private static final Pattern BETWEEN = Pattern.compile("[,;|/&\\r\\n\\t\\\\]|\\b(?:and|or)\\b");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]+");
    private static final int DIGITS = 7;

    private Several() {}

    static boolean in(String text) {
        if (count(text, '+') > 1 && count(text, '@') == 0) {
            return digits(text) >= DIGITS;
        }
        boolean suspicious = count(text, '@') > 1 || digits(text) + 3 * count(text, '@') >= 2 * 5;
        return suspicious && (naming(BETWEEN, text, 5) > 1 || naming(BLANKS, text, DIGITS) > 1);
    }

    /** How many parts of the text could each be an identifier of their own. */
    private static int naming(Pattern between, String text, int digits) {
        int naming = 0;
        for (String part : between.split(text, -1)) {
            naming += part.indexOf('@') >= 0 || (digits(part) >= digits && isNumber(part)) ? 1 : 0;
        }
        return naming;
    }

    private static boolean isNumber(String part) {
        return part.codePoints().noneMatch(Character::isLetter);
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }
}
