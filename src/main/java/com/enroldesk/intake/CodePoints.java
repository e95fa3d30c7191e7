package com.enroldesk.intake;

import java.util.Locale;

/** What single characters are, where looks deceive. */
final class CodePoints {
    private CodePoints() {}

    /** For example {@code U+0000}. */
    static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** Zero-width, direction and format marks, soft hyphens: they take no room, so nobody sees them. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    /** A no-break or typographic space: seen as a space, but none to a program. */
    static boolean isForeignSpace(int codePoint) {
        return codePoint > ' ' && (Character.isSpaceChar(codePoint) || codePoint == 0x2800);
    }

    static boolean isPlainSpace(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
    }

    /** Characters that no text should hold. */
    static boolean isControl(int codePoint) {
        return (Character.isISOControl(codePoint) && !isPlainSpace(codePoint))
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }
}
