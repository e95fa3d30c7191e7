package com.enroldesk.ui.kit;

/**
 * Lays JSON text out over lines without reading it: text that was cut off, or is no JSON at all, comes out as far as it goes.
 */
public final class PrettyJson {
    private static final String INDENT = "  ";

    private PrettyJson() {}

    public static String of(String json) {
        StringBuilder out = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                out.append(c);
                if (c == '\\' && i + 1 < json.length()) {
                    out.append(json.charAt(++i));
                } else if (c == '"') {
                    inString = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> {
                    inString = true;
                    out.append(c);
                }
                case '{', '[' -> {
                    int close = closing(json, i);
                    if (close > 0) {
                        out.append(c).append(json.charAt(close));
                        i = close;
                    } else {
                        newLine(out.append(c), ++depth);
                    }
                }
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    newLine(out, depth).append(c);
                }
                case ',' -> newLine(out.append(c), depth);
                case ':' -> out.append(": ");
                case ' ', '\t', '\r', '\n' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Where an empty object or array that opens at an index closes; 0 when it is not empty. */
    private static int closing(String json, int open) {
        int next = open + 1;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        char wanted = json.charAt(open) == '{' ? '}' : ']';
        return next < json.length() && json.charAt(next) == wanted ? next : 0;
    }

    private static StringBuilder newLine(StringBuilder out, int depth) {
        return out.append('\n').append(INDENT.repeat(depth));
    }
}
