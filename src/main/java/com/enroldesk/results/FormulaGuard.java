package com.enroldesk.results;

/**
 * Makes cells of a CSV harmless that a spreadsheet would run as a formula: those that begin with {@code = + - @}, their
 * full-width forms, a tab, a carriage return or a line feed, spaces and invisible characters before them included, get an
 * apostrophe in front. A mobile such as {@code +91 98765 43210} and a plain negative number cannot compute anything and stay
 * as they are, so that other programs read them.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    static String harmless(String cell) {
        return dangerous(cell) && !plainNumber(cell) ? "'" + cell : cell;
    }

    private static boolean dangerous(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            switch (c) {
                case '=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '\t', '\r', '\n', '\0' -> {
                    return true;
                }
                default -> {
                    if (!skipped(c)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** What spreadsheets may strip before they look for a formula. */
    private static boolean skipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Plus, digits and single spaces between them; or minus, digits and at most one decimal sign. */
    private static boolean plainNumber(String cell) {
        if (cell.length() < 2 || !digit(cell.charAt(1)) || !digit(cell.charAt(cell.length() - 1))) {
            return false;
        }
        char sign = cell.charAt(0);
        int points = 0;
        for (int at = 1; at < cell.length(); at++) {
            char c = cell.charAt(at);
            boolean point = sign == '-' && (c == '.' || c == ',') && ++points == 1;
            boolean gap = sign == '+' && c == ' ' && digit(cell.charAt(at - 1));
            if (!digit(c) && !point && !gap) {
                return false;
            }
        }
        return sign == '+' || sign == '-';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
