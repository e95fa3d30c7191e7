package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every list and every value, tried on many made from fixed seeds. */
class IntakePropertiesTest {
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final FormatChoice COMMA_NO_HEADER =
            new FormatChoice(Optional.of(StandardCharsets.UTF_8), Optional.of(','), Optional.of(false));

    @TempDir
    Path folder;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void anyMixOfLineEndsGivesTheSameRows() throws Problem {
        for (int round = 0; round < 200; round++) {
            List<List<String>> rows = rows(() -> cell("0123456789abc ,\"é"));
            StringBuilder text = new StringBuilder();
            for (List<String> row : rows) {
                text.append(written(row)).append(LINE_ENDS[random.nextInt(3)]);
            }

            assertThat(read(text.toString())).isEqualTo(rows);
        }
    }

    @Test
    void everyTextComesBackAsItWasWritten() throws Problem {
        for (int round = 0; round < 200; round++) {
            List<List<String>> rows = rows(() -> cell("0123 ,;\t\n\r\"'=+-@éß€आ手\u200B\uD83C\uDF89"));
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(written(row)).append('\n'));

            assertThat(read(text.toString())).isEqualTo(rows);
        }
    }

    /** Whatever the guard lets through the parser reads without an error, and each row where the guard counted it. */
    @Test
    void theGuardAndTheParserSpeakTheSameGrammar() throws IOException {
        int accepted = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = cell("1,\"\n\r a");
            List<List<String>> parsed = new ArrayList<>();
            boolean error = false;
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)) {
                for (CsvRecord row : csv) {
                    if (row.getFieldCount() > 1 || !row.getField(0).isBlank() || text.contains("\"")) {
                        parsed.add(row.getFields());
                    }
                }
            } catch (CsvParseException _) {
                error = true;
            }
            try {
                List<List<String>> read = read(text);
                assertThat(error).as(Escapes.encode(text)).isFalse();
                if (!text.contains("\"")) {
                    assertThat(read).as(Escapes.encode(text)).isEqualTo(parsed);
                }
                accepted++;
            } catch (Problem problem) {
                boolean empty = problem.code() == ProblemCode.LIST_EMPTY;
                assertThat(error || empty)
                        .as(problem.code() + " " + Escapes.encode(text))
                        .isTrue();
            }
        }
        assertThat(accepted).isGreaterThan(5_000);
    }

    @Test
    void anyBytesEndInRowsOrInAProblem() {
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(3) > 0) {
                    bytes[i] = (byte) "919812345678,;\n\r\"\t".charAt(random.nextInt(18));
                }
            }
            try (CustomerList list = Intake.read(
                    new Source.OfStream("list", new ByteArrayInputStream(bytes)),
                    FormatChoice.GUESS,
                    folder,
                    () -> false)) {
                for (int i = 0; i < list.size(); i++) {
                    ListRow row = list.row(i);
                    assertThat(row.complaint().isPresent()
                                    || row.cells().size() == list.columns().size())
                            .isTrue();
                }
            } catch (Problem problem) {
                assertThat(problem.arguments()).startsWith("list");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void normalisingAgainChangesNothing() {
        for (String country : List.of("IN", "GB", "US", "SG", "DE", "AE", "BR", "IT")) {
            Identifiers identifiers = new Identifiers(Optional.of(country));
            for (int round = 0; round < 3_000; round++) {
                String text = cell("0123456789012345678901234567890123456789+-() .@abcexmpl\u00A0\u200B९");
                for (Optional<IdentifierKind> kind : kinds()) {
                    if (identifiers.normalise(text, kind) instanceof Normalised.Accepted accepted) {
                        Identifier once = accepted.identifier();
                        String plus = once.kind() == IdentifierKind.MOBILE ? "+" : "";
                        assertThat(identifiers.normalise(plus + once.key(), Optional.of(once.kind())))
                                .as("%s as %s in %s", text, kind, country)
                                .isEqualTo(new Normalised.Accepted(
                                        new Identifier(once.kind(), plus + once.key(), once.key()), false));
                    }
                }
            }
        }
    }

    @Test
    void aNumberOfTheChosenCountryReadsAsItselfWithoutAPlus() {
        for (String country : Identifiers.countries().keySet()) {
            Identifiers identifiers = new Identifiers(Optional.of(country));
            String code = String.valueOf(Identifiers.countries().get(country));
            for (int round = 0; round < 60; round++) {
                String key = code + random.nextLong(1_000_000L, 99_999_999_999L);
                if (identifiers.normalise("+" + key, Optional.of(IdentifierKind.MOBILE))
                        instanceof Normalised.Accepted accepted) {
                    String once = accepted.identifier().key();
                    assertThat(IdentifiersTest.said(identifiers.normalise(once, Optional.of(IdentifierKind.MOBILE))))
                            .as("%s in %s", key, country)
                            .isEqualTo("mobile " + once);
                }
            }
        }
    }

    @Test
    void everyNumberInASpreadsheetsShortFormIsBlocked() {
        Identifiers identifiers = new Identifiers(Optional.of("IN"));
        for (int round = 0; round < 5_000; round++) {
            String text = random.nextInt(1, 10)
                    + (random.nextBoolean() ? "." : ",")
                    + random.nextInt(100_000)
                    + (random.nextBoolean() ? "E+" : "e+")
                    + random.nextInt(1, 40);
            for (Optional<IdentifierKind> kind : kinds()) {
                if (!kind.equals(Optional.of(IdentifierKind.EMAIL))) {
                    assertThat(identifiers.normalise(text, kind))
                            .isEqualTo(new Normalised.Refused(Reason.of(ReasonCode.ROUNDED_BY_SPREADSHEET)));
                }
            }
        }
    }

    @Test
    void everyInvisibleCharacterIsTakenOutOfNumbersAndHoldsAnAddress() {
        Identifiers identifiers = new Identifiers(Optional.of("IN"));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean space = type == Character.SPACE_SEPARATOR && c != ' ';
            if (type != Character.FORMAT && !space && type != Character.CONTROL) {
                continue;
            }
            boolean control = type == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
            for (int position : new int[] {0, 5, 12}) {
                String number = inserted("919876543210", position, c);
                String said = IdentifiersTest.said(identifiers.normalise(number, Optional.of(IdentifierKind.MOBILE)));
                if (control) {
                    assertThat(said).isEqualTo("CONTROL_CHARACTER " + CodePoints.name(c));
                } else if (type == Character.FORMAT || space) {
                    assertThat(said).isEqualTo("mobile 919876543210 changed");
                    assertThat(IdentifiersTest.said(
                                    identifiers.normalise(inserted("asha@example.com", position, c), Optional.empty())))
                            .isEqualTo("INVISIBLE_CHARACTER " + CodePoints.name(c));
                }
            }
        }
    }

    @Test
    void everyDecimalDigitOfUnicodeCounts() {
        Identifiers identifiers = new Identifiers(Optional.of("IN"));
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                String value = "1" + Character.toString(c).repeat(8);
                String expected = "1" + String.valueOf(Character.digit(c, 10)).repeat(8);
                assertThat(IdentifiersTest.said(identifiers.normalise(value, Optional.of(IdentifierKind.ID))))
                        .isEqualTo("id " + expected + " changed");
            }
        }
    }

    private static String inserted(String text, int position, int codePoint) {
        return text.substring(0, position) + Character.toString(codePoint) + text.substring(position);
    }

    private static List<Optional<IdentifierKind>> kinds() {
        return List.of(
                Optional.empty(),
                Optional.of(IdentifierKind.ID),
                Optional.of(IdentifierKind.MOBILE),
                Optional.of(IdentifierKind.EMAIL));
    }

    private List<List<String>> read(String text) throws Problem {
        try (CustomerList list = Intake.read(
                new Source.OfStream("list", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                COMMA_NO_HEADER,
                folder,
                () -> false)) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                rows.add(List.copyOf(list.row(i).cells()));
            }
            return rows;
        }
    }

    /** The same number of cells in each row, at least two, so that none is a blank line. */
    private List<List<String>> rows(Supplier<String> cells) {
        List<List<String>> rows = new ArrayList<>();
        int width = random.nextInt(2, 5);
        int count = random.nextInt(1, 12);
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (int k = 0; k < width; k++) {
                row.add(cells.get());
            }
            rows.add(row);
        }
        return rows;
    }

    private String cell(String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(16); i > 0; i--) {
            cell.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return cell.toString();
    }

    private String written(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row) {
            boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
            cells.add(quoted || random.nextInt(5) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        return String.join(",", cells);
    }
}
