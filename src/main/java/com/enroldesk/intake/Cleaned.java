package com.enroldesk.intake;

/**
 * A value without what nobody sees: digits of every script as ASCII, invisible characters gone, no-break and typographic
 * spaces all as {@link #FOREIGN_SPACE}, the wrapping of spreadsheets and chats taken off.
 *
 * @param changed whether more than plain white space at the ends differs from what was read
 * @param invisible the first invisible character or foreign space, or -1
 * @param control the first character that no text should hold, or -1
 */
record Cleaned(String text, boolean changed, int invisible, int control) {
    static final char FOREIGN_SPACE = '\u00A0';

    static Cleaned of(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean changed = false;
        int invisible = -1;
        int control = -1;
        int codePoint;
        for (int i = 0; i < raw.length(); i += Character.charCount(codePoint)) {
            codePoint = raw.codePointAt(i);
            if (codePoint > ' ' && codePoint < 0x7F) {
                text.append((char) codePoint);
            } else if (CodePoints.isPlainSpace(codePoint)) {
                text.append((char) codePoint);
            } else if (CodePoints.isControl(codePoint)) {
                control = control < 0 ? codePoint : control;
            } else if (CodePoints.isInvisible(codePoint) || CodePoints.isForeignSpace(codePoint)) {
                invisible = invisible < 0 ? codePoint : invisible;
                changed = true;
                if (CodePoints.isForeignSpace(codePoint)) {
                    text.append(FOREIGN_SPACE);
                }
            } else if (Character.isDigit(codePoint)) {
                text.append((char) ('0' + Character.digit(codePoint, 10)));
                changed = true;
            } else if (codePoint == '\uFF0B') {
                text.append('+');
                changed = true;
            } else {
                text.appendCodePoint(codePoint);
            }
        }
        String trimmed = trim(text);
        String bare = Wrapping.off(unwrapped(trimmed));
        return new Cleaned(bare, changed || bare.length() != trimmed.length(), invisible, control);
    }

    static String trim(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    static boolean isSpace(char c) {
        return c == FOREIGN_SPACE || CodePoints.isPlainSpace(c);
    }

    /** Spreadsheets are told "this is text" by a leading apostrophe or by {@code ="…"}. */
    private static String unwrapped(String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return trim(text.substring(2, text.length() - 1));
        }
        return text.length() > 1 && text.charAt(0) == '\'' ? trim(text.substring(1)) : text;
    }
}
