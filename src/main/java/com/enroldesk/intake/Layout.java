package com.enroldesk.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a list is laid out, guessed from its first rows where no choice was made.
 *
 * @param delimiter between cells
 * @param separatorLine the first line is {@code sep=;}, which spreadsheets read as a choice of the delimiter
 * @param header the first row that is not blank names the columns
 * @param width cells of most rows
 * @param oneLine all customers stand on one line, a delimiter between each and the next, as people write them in a chat; read
 *     as one row, all but the first would be lost
 */
record Layout(char delimiter, boolean separatorLine, boolean header, int width, boolean oneLine) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS = 200;

    /** @param whole whether the sample is the whole list; else its last row may be cut and is left away */
    static Layout of(String sample, boolean whole, FormatChoice choice) {
        Optional<Character> separator = separator(sample);
        Trial best = choice.delimiter()
                .or(() -> separator)
                .map(delimiter -> Trial.of(sample, whole, delimiter, separator.isPresent()))
                .orElseGet(() -> best(sample, whole));
        if (whole && choice.delimiter().isEmpty() && separator.isEmpty() && best.isOneLineOfCustomers()) {
            return new Layout(best.delimiter, false, choice.header().orElse(false), 1, true);
        }
        boolean header = choice.header().orElseGet(best::hasHeader);
        return new Layout(best.delimiter, separator.isPresent(), header, best.width, false);
    }

    private static Trial best(String sample, boolean whole) {
        Trial best = Trial.of(sample, whole, DELIMITERS[0], false);
        for (int i = 1; i < DELIMITERS.length; i++) {
            Trial other = Trial.of(sample, whole, DELIMITERS[i], false);
            if (other.score() > best.score()) {
                best = other;
            }
        }
        return best;
    }

    private static Optional<Character> separator(String sample) {
        int start = sample.startsWith("\"") ? 1 : 0;
        if (!sample.regionMatches(true, start, "sep=", 0, 4) || sample.length() < start + 5) {
            return Optional.empty();
        }
        char named = sample.charAt(start + 4);
        int after = start + 5 + start;
        boolean endsThere = after >= sample.length() || sample.charAt(after) == '\r' || sample.charAt(after) == '\n';
        for (char delimiter : DELIMITERS) {
            if (named == delimiter && endsThere) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    /** The sample read with one delimiter. */
    private record Trial(char delimiter, List<List<String>> rows, int width) {

        static Trial of(String sample, boolean whole, char delimiter, boolean separatorLine) {
            List<List<String>> rows = rows(sample, whole, delimiter, separatorLine);
            Map<Integer, Integer> counts = new HashMap<>();
            int width = rows.isEmpty() ? 1 : rows.getFirst().size();
            for (List<String> row : rows) {
                int count = counts.merge(row.size(), 1, Integer::sum);
                if (count > counts.getOrDefault(width, 0)) {
                    width = row.size();
                }
            }
            return new Trial(delimiter, rows, width);
        }

        private static List<List<String>> rows(String sample, boolean whole, char delimiter, boolean separatorLine) {
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .ofCsvRecord(sample)) {
                for (CsvRecord row : csv) {
                    boolean separator = separatorLine && row.getStartingLineNumber() == 1;
                    if (!separator
                            && !(row.getFieldCount() == 1 && row.getField(0).isBlank())) {
                        rows.add(row.getFields());
                    }
                    if (rows.size() > ROWS) {
                        break;
                    }
                }
            } catch (CsvParseException | UncheckedIOException | java.io.IOException _) {
                // The guard will say what is wrong, and where; the rows before it are enough for a guess.
                return rows;
            }
            if (!whole && rows.size() > 1) {
                rows.removeLast();
            }
            return rows;
        }

        /** The share of rows with the usual count of cells; more where more of the text is whole identifiers. */
        double score() {
            if (width < 2) {
                return 0;
            }
            double same = 0;
            double text = 1;
            double naming = 0;
            for (List<String> row : rows) {
                same += row.size() == width ? 1 : 0;
                for (String cell : row) {
                    text += cell.length();
                    naming += isWholeIdentifier(cell) ? cell.length() : 0;
                }
            }
            return same / rows.size() + naming / text;
        }

        /** One row of addresses, or of numbers as long as mobiles or all of one length. */
        boolean isOneLineOfCustomers() {
            if (rows.size() != 1 || width < 2) {
                return false;
            }
            List<String> cells =
                    rows.getFirst().stream().filter(cell -> !cell.isBlank()).toList();
            if (cells.stream().allMatch(cell -> cell.indexOf('@') > 0)) {
                return cells.size() > 1;
            }
            long[] digits = cells.stream()
                    .filter(cell -> cell.codePoints().noneMatch(Character::isLetter))
                    .mapToLong(
                            cell -> cell.codePoints().filter(Character::isDigit).count())
                    .toArray();
            return cells.size() > 1
                    && digits.length == cells.size()
                    && Arrays.stream(digits).allMatch(count -> count >= 7 && (count >= 10 || count == digits[0]));
        }

        boolean hasHeader() {
            if (rows.isEmpty()) {
                return false;
            }
            List<String> first = rows.getFirst();
            boolean named = first.stream().anyMatch(ColumnWords::isKnown);
            boolean words = first.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
            return words
                    && first.stream().noneMatch(Layout::looksLikeIdentifier)
                    && (named || (rows.size() > 1 && first.size() == width));
        }
    }

    private static boolean isWholeIdentifier(String cell) {
        boolean whole = ShortForm.matches(cell) || cell.chars().noneMatch(c -> ",;\t|".indexOf(c) >= 0);
        return whole && looksLikeIdentifier(cell);
    }

    /** Digits without letters, many digits, an address or a shortened number: data, never the name of a column. */
    static boolean looksLikeIdentifier(String cell) {
        long digits = cell.codePoints().filter(Character::isDigit).count();
        return cell.indexOf('@') >= 0
                || digits >= 5
                || ShortForm.matches(cell)
                || (digits > 0 && cell.codePoints().noneMatch(Character::isLetter));
    }
}
