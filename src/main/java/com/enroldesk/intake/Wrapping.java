package com.enroldesk.intake;

import java.util.regex.Pattern;

/**
 * What stands around one identifier in a chat or a mail: the bullet or number of a list, angle brackets, a link's scheme,
 * emoji. A name beside it stays: with one, an address that lost its first half to a space could not be told from a whole one.
 */
final class Wrapping {
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·–—▪◦‣●]|[1-9]\\d{0,2}\\))[ \\u00A0\\t]+(?=.)");
    /** So few digits may be an id: what stands before them may as well be the half of a telephone number. */
    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,10}");

    private static final Pattern SCHEME = Pattern.compile("^(?:mailto|tel):(?=.)", Pattern.CASE_INSENSITIVE);

    private Wrapping() {}

    /** The identifier alone; the text itself where nothing known stands around it. */
    static String off(String text) {
        String plain = emojiOff(text);
        String listed = BULLET.matcher(plain).replaceFirst("");
        String bare = FEW_DIGITS.matcher(listed).matches() ? plain : listed;
        if (bare.length() > 2 && bare.startsWith("<") && bare.indexOf('>') == bare.length() - 1) {
            bare = Cleaned.trim(bare.substring(1, bare.length() - 1));
        }
        return SCHEME.matcher(bare).replaceFirst("");
    }

    private static String emojiOff(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEmoji(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isEmoji(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return start == 0 && end == text.length() ? text : Cleaned.trim(text.substring(start, end));
    }

    private static boolean isEmoji(int codePoint) {
        return codePoint > 0x7F
                && (Character.isEmojiPresentation(codePoint)
                        || Character.isEmojiModifier(codePoint)
                        || Character.isExtendedPictographic(codePoint));
    }
}
