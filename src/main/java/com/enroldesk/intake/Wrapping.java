package com.enroldesk.intake;

import java.util.regex.Pattern;

/**
 * What stands around one identifier in a chat or a mail: the bullet or number of a list, angle brackets, a link's scheme,
 * emoji. A name beside it stays: with one, an address that lost its first half to a space could not be told from a whole one.
 */
final class Wrapping {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*•·–—▪◦‣●][ \\u00A0\\t]+|\\d{1,3}\\)[ \\u00A0\\t]*)(?=.)");
    private static final Pattern SCHEME = Pattern.compile("^(?:mailto|tel):(?=.)", Pattern.CASE_INSENSITIVE);

    private Wrapping() {}

    /** The identifier alone; the text itself where nothing known stands around it. */
    static String off(String text) {
        String bare = BULLET.matcher(emojiOff(text)).replaceFirst("");
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
