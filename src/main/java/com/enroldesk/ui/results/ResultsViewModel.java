package com.enroldesk.ui.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.Results;
import com.enroldesk.results.RunSummary;
import com.enroldesk.results.Totals;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.rows.RowsViewModel;
import com.enroldesk.ui.rows.RunWords;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What became of the run in view: verdict, sum, cards by reason, and what can be done about them. */
public final class ResultsViewModel {
    private final Tools tools;
    private final Texts texts;
    private final RunWords words;
    private final Jobs jobs;
    private final Jobs comparisons;
    private final NextSteps next;
    private final RowsViewModel rows;
    private final CorrectionViewModel correction;
    private final ObservableList<ReasonCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper corrected = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<ReasonCard>> samePeople =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper equation = new ReadOnlyStringWrapper("");
    private final BooleanProperty byReason = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper editWanted = new ReadOnlyBooleanWrapper();
    private Optional<ReasonCard> inView = Optional.empty();
    private Optional<RunId> shown = Optional.empty();
    private boolean undecided;
    /** While the first answer about a run that was opened, or has come to rest, is awaited. */
    private boolean opening;

    private record Found(Results.Overview overview, long corrected) {}

    public ResultsViewModel(Tools tools) {
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new RunWords(texts);
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.comparisons = tools.background().jobs(tools.notices()::problem);
        this.next = new NextSteps(tools, summary, corrected);
        this.rows = new RowsViewModel(tools);
        this.correction = new CorrectionViewModel(tools, this::reload);
        tools.workbench().runProperty().subscribe(run -> run.ifPresent(this::open));
        tools.workbench().controlProperty().subscribe((_, control) -> {
            opening = false;
            if (control.isEmpty()) {
                tools.workbench().runProperty().get().ifPresent(this::openAtRest);
            }
        });
    }

    public RowsViewModel rows() {
        return rows;
    }

    /** What can be done about the run now. */
    public NextSteps next() {
        return next;
    }

    public CorrectionViewModel correction() {
        return correction;
    }

    public ObservableList<ReasonCard> cards() {
        return cards;
    }

    /** Empty while no run is in view. */
    public ReadOnlyObjectProperty<Optional<RunSummary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether there is no run to show; one that is still being read is not nothing. */
    boolean isWithoutRun() {
        return tools.workbench().runProperty().get().isEmpty();
    }

    /** Rows of people who were enrolled under another identifier too; empty where there are none, or none were found yet. */
    ReadOnlyObjectProperty<Optional<ReasonCard>> samePeopleProperty() {
        return samePeople.getReadOnlyProperty();
    }

    /** Rows with a correction that was not sent yet. */
    public ReadOnlyLongProperty correctedProperty() {
        return corrected.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Which list, when, by whom, on which connection. */
    public ReadOnlyStringProperty originProperty() {
        return origin.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty equationProperty() {
        return equation.getReadOnlyProperty();
    }

    /** Which of the two views is shown. */
    public BooleanProperty byReasonProperty() {
        return byReason;
    }

    /** The screen comes into view: reads the run again, unless it has just been opened and its first answer is awaited. */
    public void look() {
        if (!opening || !jobs.busyProperty().get()) {
            reload();
        }
    }

    /** Reads the run in view again. */
    public void reload() {
        opening = false;
        tools.workbench().runProperty().get().ifPresent(this::read);
    }

    /** What has just been started is read when the screen comes into view or the run is over: there is nothing to see before. */
    private void open(RunId run) {
        correction.open(run);
        undecided = true;
        opening = false;
        if (tools.workbench().controlProperty().get().isEmpty()) {
            openAtRest(run);
        }
    }

    private void openAtRest(RunId run) {
        opening = true;
        read(run);
    }

    private void read(RunId run) {
        jobs.ask(() -> new Found(tools.desk().overview(run), tools.desk().corrected(run)), this::take);
        if (shown.equals(Optional.of(run))) {
            rows.refresh();
        } else {
            shown = Optional.of(run);
            // An answer about the run before must not stand on this one's page.
            comparisons.cancel();
            samePeople.set(Optional.empty());
            rows.show(run);
        }
    }

    private void take(Found found) {
        opening = false;
        RunSummary run = found.overview().run();
        Totals totals = run.totals();
        cards.setAll(found.overview().reasons().stream()
                .map(group -> ReasonCard.of(group, texts))
                .sorted(ReasonCard.ORDER)
                .toList());
        String promotion = run.takesBack()
                .map(of -> texts.get("history.takesBack", of.value(), run.promotionName()))
                .orElse(run.promotionName());
        title.set(texts.get("results.title", promotion, run.id().value()));
        origin.set(texts.get(
                "results.origin",
                run.listName(),
                tools.dates().moment(run.approvedAt()),
                run.operator(),
                Wording.connection(run.connection())));
        verdict.set(words.verdict(run, tools.workbench().controlProperty().get()));
        equation.set(words.equation(totals));
        corrected.set(found.corrected());
        if (undecided && run.state() != RunState.RUNNING) {
            undecided = false;
            byReason.set(cards.stream().anyMatch(card -> card.outcome() != OutcomeKind.SKIPPED || card.editable()));
        }
        long open = RunWords.toFix(totals) + totals.count(OutcomeKind.NEEDS_CHECKING);
        tools.workbench().counts().put(Screen.RESULTS, open == 0 ? Count.NONE : Count.of(open, Tone.FAILED, texts));
        summary.set(Optional.of(run));
        comparisons.ask(
                () -> tools.desk().samePeople(run.id()),
                same -> samePeople.set(same.map(group -> ReasonCard.of(group, texts))));
    }

    /** Shows the rows of a card. */
    public void showRows(ReasonCard card) {
        inView = Optional.of(card);
        rows.filter(card.outcome(), card.queryKey());
        byReason.set(false);
    }

    /** Shows the rows of a card, the first of them ready to be corrected as soon as it is there. */
    public void editRows(ReasonCard card) {
        showRows(card);
        editWanted.set(true);
    }

    /** True until {@link #editNow} said yes to a row. */
    public ReadOnlyBooleanProperty editWantedProperty() {
        return editWanted.getReadOnlyProperty();
    }

    /** Whether a row that is in view now is the one to be edited. */
    public boolean editNow(ResultRow row) {
        boolean now = ReasonCard.editable(row)
                && inView.filter(card ->
                                row.reason().equals(Optional.of(card.reason())) && row.outcome() == card.outcome())
                        .isPresent();
        if (now) {
            editWanted.set(false);
        }
        return now;
    }

    /** Why the rows in view are as they are, where they are those of one card. */
    public String reasonText() {
        return rows.queryProperty().get().reasonKey().isPresent()
                ? inView.map(ReasonCard::cause).orElse("")
                : "";
    }
}
