package com.enroldesk.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of which each line is a row and only tabs part its cells, whatever marks stand in it. */
final class LineByLine {
    private static final Pattern CELL = Pattern.compile("[^\\r\\n\\t]+");

    private LineByLine() {}

    /** The text as CSV; no line changes its number. */
    static String quoted(String text) {
        return CELL.matcher(text).replaceAll(cell -> Matcher.quoteReplacement(quotedCell(cell.group())));
    }

    private static String quotedCell(String cell) {
        return cell.isBlank() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    static char delimiter(String text) {
        return text.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
