package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Writes the rows of a run to a file: the list's own columns, then what became of each row. Rows are taken a page at a time,
 * so a million of them need little memory. The file is there whole or not at all, and readable by its owner alone.
 */
public final class ExportWriter {
    private final Texts texts;
    private final ZoneId zone;

    /** @param zone of the times in the file */
    public ExportWriter(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The names of the columns that follow the list's own, the outcome first. */
    public List<String> addedColumns() {
        return ExportColumns.appended(texts).subList(0, ExportColumns.KNOWN);
    }

    /** An outcome as it stands in a file. */
    public String word(OutcomeKind outcome) {
        return texts.outcome(outcome);
    }

    /** Where rows come from. */
    public interface Pages {
        /** The next rows in the order of the list; empty at the end. */
        List<ResultRow> next() throws Problem;

        /** The hash of the journal's newest record; empty where the rows do not lie in a journal. */
        default String head() throws Problem {
            return "";
        }
    }

    /**
     * Tells whether a file could be written, before anything is sent for its sake.
     *
     * @throws Problem EXPORT_FORMAT_UNKNOWN for another ending than .csv or .xlsx, EXPORT_FAILED when the folder is missing
     *     or closed, or the file is a folder
     */
    public static void requireWritable(Path file) throws Problem {
        Format.of(file);
        Path folder = WholeFile.folderOf(file);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new Problem(ProblemCode.EXPORT_FAILED, file.toString());
        }
    }

    /**
     * Writes the file, replacing one of the same name.
     *
     * @param run gives the columns and the summary; its totals are those of the rows
     */
    public void write(RunSummary run, Pages pages, Path file) throws Problem {
        Format format = Format.of(file);
        try {
            WholeFile.write(file, stream -> fill(run, pages, format, stream));
        } catch (IOException | UncheckedIOException failure) {
            throw WholeFile.isFull(file)
                    ? new Problem(
                            ProblemCode.DISK_FULL,
                            failure,
                            WholeFile.folderOf(file).toString())
                    : new Problem(ProblemCode.EXPORT_FAILED, failure, file.toString());
        }
    }

    private void fill(RunSummary run, Pages pages, Format format, OutputStream stream) throws IOException, Problem {
        ExportColumns columns = new ExportColumns(run.columns(), texts, zone);
        try (RowSink sink =
                format == Format.CSV ? new CsvSink(stream) : new XlsxSink(stream, run, pages.head(), texts, zone)) {
            sink.header(columns.header());
            for (List<ResultRow> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                for (ResultRow row : page) {
                    sink.row(columns.cells(row));
                }
            }
        }
    }

    private enum Format {
        CSV,
        XLSX;

        static Format of(Path file) throws Problem {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                return CSV;
            }
            if (name.endsWith(".xlsx")) {
                return XLSX;
            }
            throw new Problem(ProblemCode.EXPORT_FORMAT_UNKNOWN, file.toString());
        }
    }
}
