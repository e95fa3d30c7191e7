package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.text.Texts;
import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;

/** The second sheet of a workbook: what the run was, and its totals, which add up to the rows of the first. */
final class SummarySheet {
    private final Worksheet sheet;
    private int next;

    private SummarySheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Worksheet sheet, RunSummary run, String head, Texts texts, ZoneId zone) throws IOException {
        sheet.width(0, 24);
        sheet.width(1, 48);
        SummarySheet summary = new SummarySheet(sheet);
        if (run.id().value() > 0) {
            summary.fact(texts, "run", run.id().toString());
        }
        summary.fact(texts, "list", run.listName());
        summary.fact(texts, "connection", run.connection());
        summary.fact(texts, "program", run.programName() + " (" + run.program() + ")");
        summary.fact(texts, "promotion", run.promotionName() + " (" + run.promotion() + ")");
        summary.fact(texts, "operator", run.operator());
        summary.fact(texts, "approved", texts.dateTime(run.approvedAt(), zone) + " (" + zone + ")");
        summary.fact(texts, "state", texts.state(run.state()));
        if (!head.isEmpty()) {
            summary.fact(texts, "head", head);
        }
        summary.next++;
        summary.number(texts.get("export.summary.rows"), run.totals().rows());
        shown(run.totals()).forEach((kind, count) -> summary.number(texts.outcome(kind), count));
        summary.next++;
        summary.heading(texts.get("export.summary.byCode"));
        run.totals().reasons().forEach(summary::number);
        sheet.finish();
    }

    private static Map<OutcomeKind, Long> shown(Totals totals) {
        Map<OutcomeKind, Long> shown = new EnumMap<>(OutcomeKind.class);
        totals.outcomes().forEach((kind, count) -> shown.merge(ExportColumns.shown(kind), count, Long::sum));
        shown.values().removeIf(count -> count == 0);
        return shown;
    }

    private void fact(Texts texts, String key, String value) {
        heading(texts.get("export.summary." + key));
        sheet.inlineString(next - 1, 1, XlsxSink.legal(value));
    }

    private void number(String name, long value) {
        heading(XlsxSink.legal(name));
        sheet.value(next - 1, 1, value);
    }

    private void heading(String name) {
        sheet.inlineString(next, 0, name);
        sheet.style(next, 0).bold().set();
        next++;
    }
}
