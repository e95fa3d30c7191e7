package com.enroldesk.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 in UTF-8 without a byte order mark, lines ending in LF, quotes where they are needed, formulas made harmless. */
final class CsvSink implements RowSink {
    private final CsvWriter writer;

    CsvSink(OutputStream stream) {
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(1 << 16)
                .build(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void header(List<String> names) {
        row(names);
    }

    @Override
    public void row(List<String> cells) {
        CsvWriter.CsvWriterRecord line = writer.writeRecord();
        for (String cell : cells) {
            line.writeField(FormulaGuard.harmless(cell));
        }
        line.endRecord();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
