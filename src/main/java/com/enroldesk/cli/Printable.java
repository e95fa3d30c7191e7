package com.enroldesk.cli;

/** Text that a terminal shows and does not obey: a list's cell may hold its control sequences. */
final class Printable {
    private Printable() {}

    /** Control characters and those that turn the direction of writing become U+FFFD. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isObeyed(c) ? 0xFFFD : c));
        return safe.toString();
    }

    private static boolean isObeyed(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x2028
                || c == 0x2029;
    }
}
