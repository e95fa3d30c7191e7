package com.enroldesk.sim;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.results.Results;
import com.enroldesk.results.RunSummary;
import com.enroldesk.results.Totals;
import com.enroldesk.text.Texts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the window's totals, the database's rows and the exported file say is the same (R16), and the trail matches them. */
final class Agreement {
    private static final Texts TEXTS = Texts.load(Locale.ENGLISH);
    /** After the one column of the list. */
    private static final int OUTCOME = 1;

    private final Results results;
    private final Journal journal;
    private final Path folder;

    Agreement(Journal journal, Path folder) {
        this.results = new Results(journal.reader());
        this.journal = journal;
        this.folder = folder;
    }

    void require(List<Store.Row> rows) throws Problem {
        journal.reader().trail().broken().ifPresent(broken -> {
            throw new Violation("the trail", broken.toString());
        });
        for (RunRecord run : journal.reader().runs()) {
            RunSummary summary = results.run(run.id());
            Map<String, Long> derived = new HashMap<>();
            rows.stream()
                    .filter(row -> row.run() == run.id().value())
                    .forEach(row -> derived.merge(shown(row.outcome()), 1L, Long::sum));
            same(run.id(), derived, shown(summary.totals()), exported(run.id(), summary));
        }
    }

    private static void same(RunId run, Map<String, Long> rows, Map<String, Long> totals, Map<String, Long> file) {
        if (!rows.equals(totals) || !rows.equals(file)) {
            throw new Violation("R16", "run " + run + ": rows " + rows + ", totals " + totals + ", file " + file);
        }
    }

    private static String shown(OutcomeKind kind) {
        return TEXTS.outcome(kind == OutcomeKind.WAITING ? OutcomeKind.NOT_SENT : kind);
    }

    private static Map<String, Long> shown(Totals totals) {
        Map<OutcomeKind, Long> some = new EnumMap<>(totals.outcomes());
        Map<String, Long> named = new HashMap<>();
        some.forEach((kind, count) -> {
            if (count > 0) {
                named.merge(shown(kind), count, Long::sum);
            }
        });
        return named;
    }

    private Map<String, Long> exported(RunId run, RunSummary summary) throws Problem {
        Path file = folder.resolve("run-" + run + ".csv");
        new ExportWriter(TEXTS, ZoneOffset.UTC).write(summary, results.all(run), file);
        Map<String, Long> counted = new HashMap<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : lines) {
                if (line.getStartingLineNumber() > 1) {
                    counted.merge(line.getField(OUTCOME), 1L, Long::sum);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return counted;
    }
}
