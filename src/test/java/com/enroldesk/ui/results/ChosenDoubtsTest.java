package com.enroldesk.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.settle.SettleViewModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenDoubtsTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private ResultsViewModel model;
    private ChosenDoubts doubts;
    private RunId run;

    /** The second row names nobody; the others are in doubt. */
    @BeforeEach
    void threeCustomersInDoubt() throws Exception {
        bench = new WindowBench(home);
        model = new ResultsViewModel(bench.tools());
        doubts = new ChosenDoubts(model, bench.tools());
        bench.lose(true);
        run = bench.enrol(WindowBench.MONSOON, "919986000501", "hello", "919986000502", "919986000503");
        bench.lose(false);
        bench.tools().workbench().open(run);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private List<OutcomeKind> outcomes() throws Exception {
        return bench.desk().rows(bench.desk().rowIds(run, RowQuery.ALL)).stream()
                .map(row -> row.outcome())
                .toList();
    }

    @Test
    void onlyTheSelectedWhoNeedCheckingAreSettled() throws Exception {
        model.rows().chooseAt(List.of(0, 1, 2));
        assertThat(doubts.rowsProperty().get()).hasSize(2);
        doubts.settle();
        SettleViewModel sheet = new SettleViewModel(bench.tools());
        sheet.open();
        assertThat(sheet.headingProperty().get()).isEqualTo("2 selected customers need checking");
        sheet.noteProperty().set("seen at the till");
        sheet.decide(false);

        assertThat(outcomes())
                .containsExactly(
                        OutcomeKind.NOT_SENT, OutcomeKind.SKIPPED, OutcomeKind.NOT_SENT, OutcomeKind.NEEDS_CHECKING);
    }

    @Test
    void aLookIsForTheSelectedOnly() throws Exception {
        model.rows().chooseAt(List.of(3));
        doubts.settle();
        SettleViewModel sheet = new SettleViewModel(bench.tools());
        sheet.open();
        sheet.look();

        assertThat(sheet.resultProperty().get()).isEqualTo("Looked up: 1 enrolled, 0 not enrolled, 0 still in doubt.");
        assertThat(outcomes())
                .containsExactly(
                        OutcomeKind.NEEDS_CHECKING,
                        OutcomeKind.SKIPPED,
                        OutcomeKind.NEEDS_CHECKING,
                        OutcomeKind.ENROLLED);
    }

    @Test
    void whoIsSettledIsNoLongerOffered() throws Exception {
        model.rows().chooseAt(List.of(0, 2));
        List<EnrolmentId> both = model.rows().chosenProperty().get();
        bench.desk().amends().decide(run, both, true, "Asha", "seen at the till");
        model.reload();

        assertThat(doubts.rowsProperty().get()).isEmpty();
    }

    @Test
    void anotherOrderKeepsNoneButTheSelectedRow() {
        model.rows().selectAt(2);
        model.rows().chooseAt(List.of(0, 2));
        List<EnrolmentId> selected =
                List.of(model.rows().selectedProperty().get().orElseThrow());
        model.rows().sort(RowQuery.Sort.LINE, true);

        assertThat(model.rows().chosenProperty().get()).isEqualTo(selected);
        assertThat(doubts.rowsProperty().get()).containsExactlyElementsOf(selected);
        model.rows().search("nobody at all");
        assertThat(model.rows().chosenProperty().get()).isEmpty();
        assertThat(doubts.rowsProperty().get()).isEmpty();
    }

    @Test
    void nobodyIsOfferedWhoIsNotSelectedAnyMoreWhileTheOthersAreLookedUp() {
        Deque<Runnable> worker = new ArrayDeque<>();
        ChosenDoubts slow = new ChosenDoubts(model, bench.waiting(worker));
        model.rows().chooseAt(List.of(0, 2));
        worker.removeLast().run();
        assertThat(slow.rowsProperty().get()).hasSize(2);
        model.rows().chooseAt(List.of(2, 3));
        assertThat(slow.rowsProperty().get())
                .containsExactly(model.rows().chosenProperty().get().getFirst());
        model.rows().chooseAt(List.of(3));
        assertThat(slow.rowsProperty().get()).isEmpty();
        slow.settle();
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();
    }

    @Test
    void whatWasTakenOutOfTheSelectionIsNotTheSelectionAfterASearch() {
        model.rows().selectAt(2);
        model.rows().chooseAt(List.of(0));
        model.rows().search("9199");
        assertThat(model.rows().chosenProperty().get()).isEmpty();
    }

    @Test
    void placesThatAreNotThereChooseNobody() {
        model.rows().chooseAt(List.of(-1, 4));
        assertThat(model.rows().chosenProperty().get()).isEmpty();
    }

    @Test
    void anotherRunIsNotSettledByWhatWasSelectedBefore() throws Exception {
        model.rows().chooseAt(List.of(0));
        assertThat(doubts.rowsProperty().get()).hasSize(1);
        bench.tools().workbench().open(bench.enrol(WindowBench.MONSOON, "919986000504"));
        assertThat(doubts.rowsProperty().get()).isEmpty();
    }
}
