package com.enroldesk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows of text in aligned columns for a terminal. */
final class Table {
    private static final String GAP = "  ";
    private static final int WIDEST = 48;

    private final Set<Integer> numbers;
    private final List<String[]> rows = new ArrayList<>();

    private Table(Set<Integer> numbers) {
        this.numbers = numbers;
    }

    /** @param numbers indexes of the columns that are aligned to the right */
    static Table ofColumns(int... numbers) {
        return new Table(Arrays.stream(numbers).boxed().collect(Collectors.toSet()));
    }

    Table row(String... cells) {
        String[] copy = cells.clone();
        for (int column = 0; column < copy.length - 1; column++) {
            copy[column] = shortened(Printable.of(copy[column]));
        }
        copy[copy.length - 1] = Printable.of(copy[copy.length - 1]);
        rows.add(copy);
        return this;
    }

    /** The last column is written as long as it is; the others are shortened. */
    private static String shortened(String cell) {
        int length = cell.codePointCount(0, cell.length());
        return length <= WIDEST ? cell : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    void print(Consumer<String> lines) {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], length(row[column]));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String space = " ".repeat(widths[column] - length(row[column]));
                line.append(column == 0 ? "" : GAP);
                line.append(numbers.contains(column) ? space + row[column] : row[column] + space);
            }
            lines.accept(line.toString().stripTrailing());
        }
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
