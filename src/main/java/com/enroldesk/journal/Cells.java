package com.enroldesk.journal;

import java.util.ArrayList;
import java.util.List;

/** A row's cells as one text: each cell ends with a unit separator, which is escaped inside cells, so any text survives. */
final class Cells {
    private static final char END = '\u001F';
    private static final char ESCAPE = '\u001B';

    private Cells() {}

    static String join(List<String> cells) {
        StringBuilder joined = new StringBuilder(cells.size() * 16);
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char letter = cell.charAt(i);
                if (letter == END || letter == ESCAPE) {
                    joined.append(ESCAPE);
                }
                joined.append(letter);
            }
            joined.append(END);
        }
        return joined.toString();
    }

    static List<String> split(String joined) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char letter = joined.charAt(i);
            if (letter == ESCAPE) {
                i++;
                cell.append(joined.charAt(i));
            } else if (letter == END) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        return cells;
    }
}
