package com.enroldesk.ui.rows;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.PagedRows;
import com.enroldesk.ui.shell.Tools;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The rows of one run that a query finds, page by page, and the selected one among them. The selection is an id, so it stays
 * with its row when the order or the filter changes.
 */
public final class RowsViewModel {
    private static final Set<OutcomeKind> PROBLEMS =
            EnumSet.of(OutcomeKind.FAILED, OutcomeKind.NOT_ENROLLED, OutcomeKind.NEEDS_CHECKING);

    private final Tools tools;
    private final Desk desk;
    private final Jobs questions;
    private final Jobs jumps;
    private final PagedRows<ResultRow> rows;
    private final ReadOnlyObjectWrapper<RowQuery> query = new ReadOnlyObjectWrapper<>(RowQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<EnrolmentId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<EnrolmentId>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper();
    private Optional<RunId> run = Optional.empty();
    private long[] ids = {};

    /** While rows are exchanged the table selects some neighbour of what is gone: that is nobody's choice. */
    private boolean taking;

    public RowsViewModel(Tools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.questions = tools.background().jobs(tools.notices()::problem);
        this.jumps = tools.background().jobs(tools.notices()::problem);
        this.rows = new PagedRows<>(tools.background(), tools.notices()::problem);
    }

    public PagedRows<ResultRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<RowQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** How many rows the query finds. */
    public ReadOnlyIntegerProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<EnrolmentId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Where the selected row stands in the table; -1 when it is not among the rows found. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selectedIndex.getReadOnlyProperty();
    }

    /** The rows that a person has selected together; where another order or other rows come, the one selected row remains. */
    public ReadOnlyObjectProperty<List<EnrolmentId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows a run; another one than before begins without filter, search and selection. */
    public void show(RunId shown) {
        if (!run.equals(Optional.of(shown))) {
            run = Optional.of(shown);
            query.set(RowQuery.ALL);
            selected.set(Optional.empty());
            ids = new long[0];
        }
        load(false);
    }

    /** Reads the same rows again. While an answer is awaited it does nothing, so it may be called as often as one likes. */
    public void refresh() {
        if (questions.busyProperty().get()) {
            return;
        }
        if (ids.length > 0 && query.get().equals(RowQuery.ALL)) {
            rows.refresh();
        } else {
            load(true);
        }
    }

    /** Rows with some outcomes only; none for all. */
    public void filter(Set<OutcomeKind> outcomes) {
        RowQuery q = query.get();
        ask(new RowQuery(outcomes, Optional.empty(), q.search(), q.sort(), q.descending()));
    }

    /** Rows with one outcome and one reason only. */
    public void filter(OutcomeKind outcome, String reasonKey) {
        ask(new RowQuery(Set.of(outcome), Optional.of(reasonKey), "", RowQuery.Sort.LINE, false));
    }

    /** Every row again, without filter and search. */
    public void showAll() {
        RowQuery q = query.get();
        ask(new RowQuery(Set.of(), Optional.empty(), "", q.sort(), q.descending()));
    }

    public void search(String text) {
        RowQuery q = query.get();
        ask(new RowQuery(q.outcomes(), q.reasonKey(), text.strip(), q.sort(), q.descending()));
    }

    public void sort(RowQuery.Sort sort, boolean descending) {
        RowQuery q = query.get();
        ask(new RowQuery(q.outcomes(), q.reasonKey(), q.search(), sort, descending));
    }

    public void select(Optional<EnrolmentId> row) {
        selected.set(row);
        selectedIndex.set(row.map(id -> indexOf(id.value())).orElse(-1));
    }

    /** Selects the row at a place of the table. */
    public void selectAt(int index) {
        if (index >= 0 && index < ids.length && !taking) {
            select(Optional.of(new EnrolmentId(ids[index])));
        }
    }

    /** Selects the rows at some places of the table together; which of them is <em>the</em> selected one is not changed. */
    public void chooseAt(List<Integer> places) {
        if (!taking) {
            chosen.set(at(places));
        }
    }

    /** The rows that stand at some places of the table. */
    List<EnrolmentId> at(List<Integer> places) {
        return places.stream()
                .filter(place -> place >= 0 && place < ids.length)
                .map(place -> new EnrolmentId(ids[place]))
                .toList();
    }

    void tooMany() {
        tools.notices().caution(tools.texts().get("rows.tooMany"));
    }

    /** Goes to the next or previous row that a person should look at; stays where there is none. */
    public void nextProblem(boolean forward) {
        if (run.isEmpty()) {
            return;
        }
        RunId of = run.get();
        RowQuery shown = query.get();
        long[] among = ids;
        int from = selectedIndex.get();
        jumps.ask(() -> problem(problems(of, shown), among, from, forward), this::selectAt);
    }

    private long[] problems(RunId of, RowQuery shown) throws Problem {
        long[] answered = desk.rowIds(of, only(shown, PROBLEMS, shown.reasonKey()));
        long[] unreadable =
                desk.rowIds(of, only(shown, Set.of(OutcomeKind.SKIPPED), Optional.of(ReasonCode.UNRECOGNISED.key())));
        return LongStream.concat(Arrays.stream(answered), Arrays.stream(unreadable))
                .sorted()
                .toArray();
    }

    private static RowQuery only(RowQuery shown, Set<OutcomeKind> outcomes, Optional<String> reasonKey) {
        return new RowQuery(outcomes, reasonKey, shown.search(), RowQuery.Sort.LINE, false);
    }

    private static int problem(long[] problems, long[] among, int from, boolean forward) {
        int step = forward ? 1 : -1;
        int start = from < 0 && !forward ? among.length - 1 : from + step;
        for (int at = start; at >= 0 && at < among.length; at += step) {
            if (Arrays.binarySearch(problems, among[at]) >= 0) {
                return at;
            }
        }
        return -1;
    }

    private void ask(RowQuery next) {
        if (!next.equals(query.get())) {
            query.set(next);
            load(false);
        }
    }

    private void load(boolean again) {
        if (run.isEmpty()) {
            return;
        }
        RunId of = run.get();
        RowQuery asked = query.get();
        // Ids and table go together: while a cell is edited, both stay.
        questions.ask(() -> desk.rowIds(of, asked), answer -> rows.whenFree(() -> take(answer, again)));
    }

    private void take(long[] answer, boolean again) {
        boolean same = again && Arrays.equals(ids, answer);
        ids = answer;
        taking = true;
        if (same) {
            rows.refresh();
        } else {
            rows.show(answer.length, (from, count) -> desk.rows(Arrays.copyOfRange(answer, from, from + count)));
        }
        taking = false;
        select(selected.get());
        if (!same) {
            // What was selected beside it stands for other rows now, and so does what was not selected any more.
            chosen.set(selected.get()
                    .filter(chosen.get()::contains)
                    .filter(_ -> selectedIndex.get() >= 0)
                    .map(List::of)
                    .orElse(List.of()));
        }
        found.set(answer.length);
    }

    private int indexOf(long id) {
        for (int at = 0; at < ids.length; at++) {
            if (ids[at] == id) {
                return at;
            }
        }
        return -1;
    }
}
