package com.enroldesk.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Receipt;
import com.enroldesk.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of an export: the list's own, then nine about what became of the row. */
final class ExportColumns {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    /** So many of those that are added every export has had, by which one is known. */
    static final int KNOWN = 8;

    private static final List<String> APPENDED =
            List.of("outcome", "reason", "advice", "code", "receipt", "customer", "time", "attempts", "sentAs");

    private final List<String> own;
    private final Texts texts;
    private final ZoneId zone;

    ExportColumns(List<String> own, Texts texts, ZoneId zone) {
        this.own = own;
        this.texts = texts;
        this.zone = zone;
    }

    List<String> header() {
        List<String> names = new ArrayList<>(own);
        names.addAll(appended(texts));
        return names;
    }

    static List<String> appended(Texts texts) {
        return APPENDED.stream().map(name -> texts.get("export.column." + name)).toList();
    }

    /** A ragged row's missing cells are left empty; those that it has too many come last, so that nothing is shifted. */
    List<String> cells(ResultRow row) {
        List<String> cells = new ArrayList<>(own.size() + APPENDED.size());
        for (int column = 0; column < own.size(); column++) {
            cells.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        cells.add(texts.outcome(shown(row.outcome())));
        cells.add(row.reason().map(texts::reason).orElse(""));
        cells.add(row.reason().map(texts::advice).orElseGet(() -> advice(row)));
        cells.add(row.reason().map(Reason::key).orElse(""));
        cells.add(row.receipt().map(Receipt::number).orElse(""));
        cells.add(row.customerId());
        cells.add(row.at().map(this::time).orElse(""));
        cells.add(Integer.toString(row.attempts()));
        cells.add(row.sentAs());
        if (row.cells().size() > own.size()) {
            cells.addAll(row.cells().subList(own.size(), row.cells().size()));
        }
        return cells;
    }

    /** A file outlives the run: what is on its way now is, for its reader, not known. */
    static OutcomeKind shown(OutcomeKind outcome) {
        return switch (outcome) {
            case WAITING -> OutcomeKind.NOT_SENT;
            case SENDING -> OutcomeKind.NEEDS_CHECKING;
            case ENROLLED, NOT_ENROLLED, FAILED, NEEDS_CHECKING, SKIPPED, NOT_SENT, TAKEN_BACK -> outcome;
        };
    }

    private String advice(ResultRow row) {
        return row.run().value() > 0 && shown(row.outcome()) == OutcomeKind.NOT_SENT ? texts.get("advice.notSent") : "";
    }

    private String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
