package com.enroldesk.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.desk.Edits;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private ResultsViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        model = new ResultsViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void sentenceAndSumSpeakOfTheSameRows() throws Exception {
        show("919986000501", "919986000502", "919986000599", "hello", "919986000501");

        assertThat(model.verdictProperty().get()).isEqualTo("Finished, 2 to fix");
        assertThat(model.equationProperty().get()).isEqualTo("5 in list = 2 enrolled + 1 failed + 2 skipped");
        assertThat(model.originProperty().get()).contains("Pasted list", "Asha", "Demo");
        assertThat(bench.tools().workbench().counts()).containsEntry(Screen.RESULTS, new Count("2", Tone.FAILED));
    }

    @Test
    void aRunThatIsOpenedIsReadOnceAndLaterWheneverItsScreenComesIntoView() throws Exception {
        show("919986000501", "919986000599");
        Deque<Runnable> worker = new ArrayDeque<>();
        ResultsViewModel made = new ResultsViewModel(bench.waiting(worker));
        made.look();

        worker.remove().run();
        assertThat(made.verdictProperty().get())
                .as("the first answer was not given up for a second")
                .isEqualTo("Finished, 1 to fix");

        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        bench.desk().correct(failed().id(), "ravi@example.com");
        made.look();
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        assertThat(made.correctedProperty().get()).isEqualTo(1);
    }

    @Test
    void aRunThatGoesOnBeforeItsFirstAnswerIsReadAgainWhenItsScreenComesIntoView() throws Exception {
        RunId run = show("919986000501", "919986000599");
        Deque<Runnable> worker = new ArrayDeque<>();
        ResultsViewModel made = new ResultsViewModel(bench.waiting(worker));
        bench.desk().correct(failed().id(), "919986000502");
        bench.desk().retryCorrected(run);
        bench.hold();
        bench.tools().workbench().started(bench.desk().start(run));
        made.look();

        worker.remove().run();
        assertThat(made.verdictProperty().get())
                .as("an answer from before the start")
                .isEmpty();
        bench.release();
    }

    @Test
    void whatNeedsAPersonComesFirstAndOpensByReason() throws Exception {
        show("919986000501", "919986000599", "hello", "919986000501");

        assertThat(model.byReasonProperty().get()).isTrue();
        assertThat(model.cards())
                .extracting(ReasonCard::outcome)
                .containsExactly(OutcomeKind.FAILED, OutcomeKind.SKIPPED, OutcomeKind.SKIPPED);
        assertThat(model.cards()).extracting(ReasonCard::editable).containsExactly(true, true, false);
        assertThat(model.cards().getFirst().examples()).containsExactly("919986000599");
    }

    @Test
    void theCardsAndTheSumAccountForEveryRowThatWasNotSent() throws Exception {
        RunId run = bench.desk()
                .approve(
                        bench.prepare(WindowBench.MONSOON, "919986000501", "919986000502", "hello"),
                        new Approval("Asha", OptionalInt.empty(), Optional.empty()));
        bench.tools().workbench().open(run);

        ReasonCard unsent = model.cards().getLast().outcome() == OutcomeKind.NOT_SENT
                ? model.cards().getLast()
                : model.cards().getFirst();
        assertThat(model.cards().stream().mapToLong(ReasonCard::count).sum()).isEqualTo(3);
        assertThat(unsent.count()).isEqualTo(2);
        assertThat(unsent.editable()).isFalse();
        model.showRows(unsent);
        assertThat(rows()).extracting(ResultRow::text).containsExactly("919986000501", "919986000502");
    }

    @Test
    void whoHadThePromotionAlreadyCannotBeEdited() throws Exception {
        show("919986000501");
        bench.desk()
                .start(bench.desk()
                        .approve(
                                again("919986000501"), new Approval("Asha", OptionalInt.empty(), Optional.of("asked"))))
                .await();
        bench.tools().workbench().open(bench.desk().runs().getFirst().id());

        assertThat(model.cards()).extracting(ReasonCard::outcome).containsExactly(OutcomeKind.NOT_ENROLLED);
        assertThat(model.cards().getFirst().editable()).isFalse();
    }

    private Plan again(String line) throws Exception {
        Plan plan = bench.prepare(WindowBench.MONSOON, line);
        return bench.desk()
                .check(
                        plan.list(),
                        plan.mapping(),
                        plan.target().promotion(),
                        plan.target().action(),
                        Edits.NONE,
                        true);
    }

    @Test
    void aPausedRunDoesNotSaySending() throws Exception {
        RunId run = bench.desk()
                .approve(
                        bench.prepare(WindowBench.MONSOON, "919986000501", "919986000502"),
                        new Approval("Asha", OptionalInt.of(1), Optional.empty()));
        bench.hold();
        RunControl control = bench.desk().start(run);
        bench.tools().workbench().started(control);
        WindowBench.until(() -> control.progress().count(OutcomeKind.SENDING) == 1);
        control.pause();
        bench.release();
        WindowBench.until(() -> control.progress().phase() == RunProgress.Phase.PAUSED);

        model.look();

        assertThat(model.verdictProperty().get()).isEqualTo("Paused, 1 customer left");
        control.stop();
        control.await();
    }

    @Test
    void aRunWithoutTroubleOpensByRow() throws Exception {
        show("919986000501", "919986000502");

        assertThat(model.byReasonProperty().get()).isFalse();
        assertThat(model.verdictProperty().get()).isEqualTo("All enrolled");
    }

    @Test
    void aCardLeadsToItsRowsAndIntoTheFirstCell() throws Exception {
        show("919986000501", "919986000599", "919986000598");

        model.editRows(model.cards().getFirst());

        assertThat(model.byReasonProperty().get()).isFalse();
        assertThat(rows()).extracting(ResultRow::text).containsExactly("919986000599", "919986000598");
        assertThat(model.editNow(rows().getFirst())).isTrue();
        assertThat(model.editWantedProperty().get()).isFalse();
    }

    @Test
    void aCorrectedRowIsReadyToRetryAndItsOriginalStays() throws Exception {
        show("919986000501", "919986000599");
        ResultRow failed = failed();

        model.correction().keep(failed, "ravi@example.com");

        assertThat(model.correctedProperty().get()).isEqualTo(1);
        assertThat(model.next().corrected()).isEqualTo(1);
        assertThat(failed().text()).isEqualTo("919986000599");
        assertThat(failed().correction()).contains("ravi@example.com");
        assertThat(failed().correctionPending()).isTrue();
    }

    @Test
    void retryingSendsJustTheCorrectedRows() throws Exception {
        RunId run = show("919986000501", "919986000599", "919986000598");
        model.correction().keep(failed(), "ravi@example.com");

        model.next().retryCorrected();

        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RUN);
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        bench.tools().workbench().ended();
        assertThat(bench.desk().run(run).totals().count(OutcomeKind.ENROLLED)).isEqualTo(2);
        assertThat(bench.desk().run(run).totals().count(OutcomeKind.FAILED)).isEqualTo(1);
        assertThat(model.verdictProperty().get()).isEqualTo("Finished, 1 to fix");
        assertThat(model.next().corrected()).isZero();
        assertThat(model.next().failed()).isEqualTo(1);
    }

    @Test
    void aTextIsCheckedAsItIsTyped() throws Exception {
        show("919986000501", "919986000599");

        model.correction().typed("98");
        assertThat(model.correction().previewProperty().get().orElseThrow().accepted())
                .isFalse();

        model.correction().typed("99860 00502");
        assertThat(model.correction().previewProperty().get().orElseThrow().text())
                .contains("919986000502");

        model.correction().rest();
        assertThat(model.correction().previewProperty().get()).isEmpty();
    }

    @Test
    void aCorrectionThatCannotBeKeptIsToldAndChangesNothing() throws Exception {
        show("919986000501", "919986000599");

        model.correction().keep(failed(), "919986000501");

        assertThat(bench.tools().notices().open()).hasSize(1);
        assertThat(bench.tools().notices().open().getFirst().text()).doesNotContain("Reason[");
        assertThat(failed().correction()).isEmpty();
    }

    @Test
    void theSelectionStaysWithItsRowWhateverTheOrder() throws Exception {
        show("919986000501", "919986000502", "919986000503");
        model.rows().selectAt(0);
        EnrolmentId chosen = model.rows().selectedProperty().get().orElseThrow();

        model.rows().sort(RowQuery.Sort.LINE, true);

        assertThat(model.rows().selectedProperty().get()).contains(chosen);
        assertThat(model.rows().selectedIndexProperty().get()).isEqualTo(2);
    }

    @Test
    void theNextProblemPassesByWhatWentWell() throws Exception {
        show("919986000501", "919986000599", "919986000502", "hello");

        model.rows().nextProblem(true);
        assertThat(model.rows().selectedIndexProperty().get()).isEqualTo(1);
        model.rows().nextProblem(true);
        assertThat(model.rows().selectedIndexProperty().get()).isEqualTo(3);
        model.rows().nextProblem(true);
        assertThat(model.rows().selectedIndexProperty().get()).isEqualTo(3);
        model.rows().nextProblem(false);
        assertThat(model.rows().selectedIndexProperty().get()).isEqualTo(1);
    }

    @Test
    void filterAndSearchAskTheJournal() throws Exception {
        show("919986000501", "919986000599", "919986000502");

        model.rows().filter(Set.of(OutcomeKind.ENROLLED));
        assertThat(model.rows().foundProperty().get()).isEqualTo(2);
        model.rows().search("502");
        assertThat(rows()).extracting(ResultRow::text).containsExactly("919986000502");
        model.rows().showAll();
        assertThat(model.rows().foundProperty().get()).isEqualTo(3);
    }

    @Test
    void aSearchFindsANumberHoweverItIsWrittenAndLettersInEitherCase() throws Exception {
        show("919986000501", "+91 99860 00502", "ÄRGER im Text", "ändern");

        model.rows().search("+91 99860 00501");
        assertThat(rows()).extracting(ResultRow::text).containsExactly("919986000501");
        model.rows().search("919986000502");
        assertThat(rows()).extracting(ResultRow::text).containsExactly("+91 99860 00502");
        model.rows().search("ärger");
        assertThat(rows()).extracting(ResultRow::text).containsExactly("ÄRGER im Text");
        model.rows().search("ÄNDERN");
        assertThat(rows()).extracting(ResultRow::text).containsExactly("ändern");
    }

    @Test
    void everyRowIsExported() throws Exception {
        show("919986000501", "919986000599");
        Path file = home.resolve(model.next().exportName() + ".csv");

        model.next().export(file);

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(file.getFileName()).hasToString("run-1-pasted-list.csv");
        assertThat(bench.tools().notices().open().getFirst().text()).contains("2 rows");
    }

    @Test
    void whatWasCorrectedBeforeTheRunKeepsTheListsOwnTextAndSaysWhatWasSent() throws Exception {
        Plan plan = bench.prepare(WindowBench.MONSOON, "91998600050", "919986000501");
        Plan corrected = bench.desk()
                .check(
                        plan.list(),
                        plan.mapping(),
                        plan.target().promotion(),
                        plan.target().action(),
                        new Edits(Map.of(0, "+91 99860 00502")),
                        false);
        RunId run = bench.desk().approve(corrected, new Approval("Asha", OptionalInt.empty(), Optional.empty()));
        bench.desk().start(run).await();
        bench.tools().workbench().open(run);

        assertThat(rows().getFirst().text()).isEqualTo("91998600050");
        assertThat(rows().getFirst().correction()).contains("+91 99860 00502");
        assertThat(rows().getLast().correction()).isEmpty();
        Path file = home.resolve("sent.csv");
        model.next().export(file);
        assertThat(Files.readAllLines(file).get(1)).startsWith("91998600050,").endsWith(",919986000502");
        assertThat(Files.readAllLines(file).get(2)).startsWith("919986000501,").endsWith(",919986000501");
        assertThat(bench.desk().records().trail().broken()).isEmpty();
    }

    @Test
    void theRowsOfOneCardAreExportedAlone() throws Exception {
        show("919986000501", "919986000599", "hello", "98", "919986000501", "919986000501");
        ReasonCard duplicates = model.cards().getLast();
        assertThat(duplicates.count()).isEqualTo(2);
        assertThat(duplicates.cause()).doesNotContain("line 1");
        Path file = home.resolve("these.csv");

        model.next().export(duplicates, file);

        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(bench.tools().notices().open().getFirst().text()).contains("2 rows");
    }

    @Test
    void theDetailIsMaskedUntilItIsRevealedAndMaskedAgainForTheNextRow() throws Exception {
        show("919986000501", "919986000599");
        DetailViewModel detail = new DetailViewModel(bench.tools());
        detail.toggle();

        detail.show(Optional.of(rows().get(1).id()));

        DetailViewModel.Detail shown = detail.detailProperty().get().orElseThrow();
        assertThat(shown.reason())
                .isEqualTo(bench.tools().texts().reason(shown.row().reason().orElseThrow()));
        assertThat(shown.steps()).hasSize(1);
        assertThat(shown.steps().getFirst().request()).contains("919986000599");
        assertThat(detail.shown(shown.steps().getFirst().request())).doesNotContain("919986000599");
        detail.revealedProperty().set(true);
        assertThat(detail.shown(shown.steps().getFirst().request())).contains("919986000599");
        detail.show(Optional.of(rows().get(0).id()));
        assertThat(detail.revealedProperty().get()).isFalse();
    }

    @Test
    void aStoryThatWasAskedForIsNotShownForARowThatIsNoLongerSelected() throws Exception {
        show("919986000501");
        Deque<Runnable> worker = new ArrayDeque<>();
        DetailViewModel detail = new DetailViewModel(bench.waiting(worker));
        detail.openProperty().set(true);
        detail.show(Optional.of(rows().getFirst().id()));

        detail.show(Optional.empty());
        worker.remove().run();

        assertThat(detail.detailProperty().get()).isEmpty();
    }

    private RunId show(String... lines) throws Exception {
        RunId run = bench.enrol(WindowBench.MONSOON, lines);
        bench.tools().workbench().open(run);
        return run;
    }

    private java.util.List<ResultRow> rows() {
        return IntStream.range(0, model.rows().rows().size())
                .mapToObj(index -> model.rows().rows().get(index).row().orElseThrow())
                .toList();
    }

    private ResultRow failed() {
        return rows().stream()
                .filter(row -> row.outcome() == OutcomeKind.FAILED)
                .findFirst()
                .orElseThrow();
    }
}
