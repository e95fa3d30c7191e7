package com.enroldesk.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.text.Texts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWriterTest {
    private static final Instant AT = Instant.parse("2026-05-03T09:05:07.123Z");
    private static final List<String> OWN = List.of("Name", "Mobile, as given");

    @TempDir
    Path folder;

    private final Texts texts = Texts.load(Locale.ENGLISH);
    private final ExportWriter writer = new ExportWriter(texts, ZoneOffset.ofHoursMinutes(5, 30));

    @Test
    void aCsvHasTheListsColumnsAndThenWhatBecameOfEachRow() throws Exception {
        Path file = folder.resolve("results.csv");
        writer.write(run(rows()), pages(rows()), file);

        String text = Files.readString(file);
        assertThat(text.lines().findFirst())
                .contains(
                        "Name,\"Mobile, as given\",Outcome,Reason,What to do,Code,Receipt,Customer id,Time,Attempts,Sent as");
        assertThat(text).doesNotContain("\r").endsWith("\n").doesNotStartWith("\uFEFF");
        List<List<String>> read = csv(file);
        assertThat(read.get(1))
                .containsExactly(
                        "Asha \"A\" Rao",
                        "+91 98765 43210",
                        "Enrolled",
                        "",
                        "",
                        "",
                        "E-1",
                        "98662653",
                        "2026-05-03T14:35:07+05:30",
                        "1",
                        "919876543210");
        assertThat(read.get(2))
                .containsExactly(
                        "two\nlines",
                        "0012",
                        "Failed",
                        "No customer of this program has this identifier.",
                        "Correct the identifier, or register the customer in the program first.",
                        "8015",
                        "",
                        "",
                        "2026-05-03T14:35:07+05:30",
                        "2",
                        "");
        assertThat(read.get(3).subList(2, 6))
                .containsExactly(
                        "Skipped", "Same customer as in row 2.", "Nothing: the first row counts.", "duplicate");
        assertThat(read.get(4).subList(2, 6)).containsExactly("Not sent", "", "Continue the run to send it.", "");
        assertThat(read).hasSize(rows().size() + 1);
    }

    @Test
    void formulasOfACsvAreMadeHarmlessInOwnAndAppendedColumns() throws Exception {
        Path file = folder.resolve("results.csv");
        List<ResultRow> rows = List.of(row(2, OutcomeKind.ENROLLED, Optional.empty(), "=1+1", "@x"));
        writer.write(run(rows), pages(rows), file);
        assertThat(csv(file).get(1)).startsWith("'=1+1", "'@x");
    }

    @Test
    void aRaggedRowDoesNotShiftTheColumns() throws Exception {
        Path file = folder.resolve("results.csv");
        List<ResultRow> rows = List.of(
                row(2, OutcomeKind.SKIPPED, Optional.of(Reason.of(ReasonCode.RAGGED_ROW, "1")), "Asha"),
                row(3, OutcomeKind.SKIPPED, Optional.of(Reason.of(ReasonCode.RAGGED_ROW, "3")), "Asha", "1", "more"));
        writer.write(run(rows), pages(rows), file);
        assertThat(csv(file).get(1)).hasSize(11).startsWith("Asha", "", "Skipped");
        assertThat(csv(file).get(2)).startsWith("Asha", "1", "Skipped").endsWith("0", "", "more");
    }

    @Test
    void aWorkbookHoldsTheSameCellsAsText() throws Exception {
        Path csv = folder.resolve("results.csv");
        Path xlsx = folder.resolve("results.XLSX");
        List<ResultRow> rows = new ArrayList<>(rows());
        rows.add(row(9, OutcomeKind.ENROLLED, Optional.empty(), " =1+1", "a\u0000b_x0041_<&>\uD83D\uDE00"));
        writer.write(run(rows), pages(rows), csv);
        writer.write(run(rows), pages(rows), xlsx);

        List<List<String>> expected = csv(csv);
        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            Sheet sheet = workbook.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("Results");
            List<Row> read = sheet.read();
            assertThat(read).hasSize(expected.size());
            for (int r = 0; r < read.size() - 1; r++) {
                for (int c = 0; c < 10; c++) {
                    String cell = read.get(r).getCellText(c);
                    assertThat(cell).isEqualTo(expected.get(r).get(c));
                    read.get(r)
                            .getOptionalCell(c)
                            .ifPresent(found -> assertThat(found.getType()).isEqualTo(CellType.STRING));
                }
            }
            Row last = read.getLast();
            assertThat(last.getCellText(0)).isEqualTo(" =1+1");
            assertThat(last.getCellText(1)).isEqualTo("a\uFFFDb_x005F_x0041_<&>\uD83D\uDE00");

            List<Row> summary = workbook.findSheet("Summary").orElseThrow().read();
            assertThat(summary.stream().map(found -> found.getCellText(0) + "=" + found.getCellText(1)))
                    .contains(
                            "Run=41",
                            "List=customers.csv",
                            "Rows in the list=" + rows.size(),
                            "Enrolled=2",
                            "Failed=1",
                            "Skipped=1",
                            "Not sent=1",
                            "8015=1",
                            "duplicate=1");
        }
        assertThat(part(xlsx, "xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<r><t xml:space=\"preserve\"> =1+1</t></r>")
                .doesNotContain("<f>");
    }

    @Test
    void aListLongerThanASheetGoesOnInTheNext() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxSink sink = new XlsxSink(bytes, run(rows()), "", texts, ZoneOffset.UTC, 3)) {
            sink.header(List.of("A"));
            for (int row = 0; row < 5; row++) {
                sink.row(List.of("v" + row));
            }
        }
        Path file = Files.write(folder.resolve("long.xlsx"), bytes.toByteArray());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<List<String>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read().stream().map(row -> row.getCellText(0)).toList());
            }
            assertThat(sheets.subList(0, 3))
                    .containsExactly(List.of("A", "v0", "v1"), List.of("A", "v2", "v3"), List.of("A", "v4"));
        }
    }

    @Test
    void theFileIsItsOwnersAloneAndReplacesTheOneBefore() throws Exception {
        Path file = Files.writeString(folder.resolve("results.csv"), "old");
        writer.write(run(rows()), pages(rows()), file);
        assertThat(Files.readString(file)).startsWith("Name");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("results.xlsx"), "old");
        Iterator<List<ResultRow>> first = List.of(rows()).iterator();
        ExportWriter.Pages breaking = () -> {
            if (first.hasNext()) {
                return first.next();
            }
            throw new Problem(ProblemCode.JOURNAL_FAILED, "journal.db");
        };
        assertThatThrownBy(() -> writer.write(run(rows()), breaking, file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.JOURNAL_FAILED));
        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblemBeforeAnythingIsSent() {
        assertCode(ProblemCode.EXPORT_FORMAT_UNKNOWN, folder.resolve("results.pdf"));
        assertCode(ProblemCode.EXPORT_FORMAT_UNKNOWN, folder.resolve("csv"));
        assertCode(ProblemCode.EXPORT_FAILED, folder.resolve("missing").resolve("results.csv"));
    }

    private void assertCode(ProblemCode code, Path file) {
        assertThatThrownBy(() -> ExportWriter.requireWritable(file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
        assertThatThrownBy(() -> writer.write(run(rows()), pages(rows()), file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static List<ResultRow> rows() {
        return List.of(
                new ResultRow(
                        new EnrolmentId(1),
                        new RunId(41),
                        2,
                        "+91 98765 43210",
                        Optional.empty(),
                        false,
                        Optional.of("m919876543210"),
                        List.of("Asha \"A\" Rao", "+91 98765 43210"),
                        OutcomeKind.ENROLLED,
                        Optional.empty(),
                        Optional.of(new Receipt("E-1", "", "98662653", AT)),
                        "98662653",
                        Optional.of(AT),
                        1),
                new ResultRow(
                        new EnrolmentId(2),
                        new RunId(41),
                        3,
                        "0012",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of("two\nlines", "0012"),
                        OutcomeKind.FAILED,
                        Optional.of(Reason.of(ReasonCode.CUSTOMER_NOT_FOUND)),
                        Optional.empty(),
                        "",
                        Optional.of(AT),
                        2),
                row(5, OutcomeKind.SKIPPED, Optional.of(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "2")), "Asha", "1"),
                row(6, OutcomeKind.WAITING, Optional.empty(), "Zoë", "2"));
    }

    private static ResultRow row(int line, OutcomeKind kind, Optional<Reason> reason, String... cells) {
        return new ResultRow(
                new EnrolmentId(line),
                new RunId(41),
                line,
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(cells),
                kind,
                reason,
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }

    private static RunSummary run(List<ResultRow> rows) {
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        Map<String, Long> reasons = new TreeMap<>();
        for (ResultRow row : rows) {
            outcomes.merge(row.outcome(), 1L, Long::sum);
            row.reason().ifPresent(reason -> reasons.merge(reason.key(), 1L, Long::sum));
        }
        return new RunSummary(
                new RunId(41),
                "demo",
                new ProgramId("469"),
                "Default",
                new PromotionId("56799"),
                "Monsoon Double",
                Action.DIRECT_ISSUE,
                Optional.empty(),
                "customers.csv",
                OWN,
                "asha",
                AT,
                Duration.ofSeconds(12),
                RunState.STOPPED,
                Optional.empty(),
                new Totals(rows.size(), outcomes, reasons));
    }

    /** One row a page, so that page ends are met. */
    private static ExportWriter.Pages pages(List<ResultRow> rows) {
        Iterator<ResultRow> left = rows.iterator();
        return () -> left.hasNext() ? List.of(left.next()) : List.of();
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
