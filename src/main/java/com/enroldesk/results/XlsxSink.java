package com.enroldesk.results;

import com.enroldesk.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of text cells, which keep leading zeros and cannot be formulas, with a frozen header and a summary sheet. Rows go
 * out as they come; a list longer than a sheet goes on in the next one.
 */
final class XlsxSink implements RowSink {
    private static final int FLUSHED_AT = 500;
    private static final double WIDTH = 18;
    /** What Excel would read as the escape of a character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final RunSummary run;
    private final Texts texts;
    private final ZoneId zone;
    private final int rowsPerSheet;

    private List<String> header = List.of();
    private final String head;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSink(OutputStream stream, RunSummary run, String head, Texts texts, ZoneId zone) {
        this(stream, run, head, texts, zone, Worksheet.MAX_ROWS);
    }

    XlsxSink(OutputStream stream, RunSummary run, String head, Texts texts, ZoneId zone, int rowsPerSheet) {
        this.workbook = new Workbook(stream, "Enrol Desk", "1.0");
        this.run = run;
        this.head = head;
        this.texts = texts;
        this.zone = zone;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = newSheet();
    }

    private Worksheet newSheet() {
        sheets++;
        next = 0;
        String name = texts.get("export.sheet.results");
        return workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    }

    @Override
    public void header(List<String> names) throws IOException {
        header = names;
        sheet.freezePane(0, 1);
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, legal(names.get(column)));
            sheet.style(0, column).bold().set();
        }
        next = 1;
        sheet.flush();
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (next == rowsPerSheet) {
            sheet.finish();
            sheet = newSheet();
            header(header);
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, legal(cells.get(column)));
        }
        if (++next % FLUSHED_AT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (Character.isWhitespace(cell.charAt(0)) || Character.isWhitespace(cell.charAt(cell.length() - 1))) {
            // Only in this form does the library ask a spreadsheet to keep the space at either end.
            sheet.inlineString(next, column, RichText.builder().run(cell).end().build());
        } else {
            sheet.inlineString(next, column, cell);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        SummarySheet.write(workbook.newWorksheet(texts.get("export.sheet.summary")), run, head, texts, zone);
        workbook.finish();
    }

    /** XML knows no control characters; the library would leave them out without a word. */
    static String legal(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> text.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
