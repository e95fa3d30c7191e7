package com.enroldesk.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.run.RunControl;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private RunViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        model = new RunViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aRunThatEndsGoesOnToItsResults() throws Exception {
        RunId run = approve(WindowBench.MONSOON, "919986000501", "919986000502", "919986000599");
        bench.tools().navigator().show(Screen.RUN);
        RunControl control = bench.desk().start(run);
        control.await();

        bench.tools().workbench().started(control);

        assertThat(model.stageProperty().get()).isEqualTo(RunStage.FINISHED);
        assertThat(model.stateProperty().get()).isEqualTo("Finished, 1 to fix");
        assertThat(model.countsProperty().get())
                .containsEntry(OutcomeKind.ENROLLED, 2L)
                .containsEntry(OutcomeKind.FAILED, 1L);
        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RESULTS);
        assertThat(bench.tools().workbench().controlProperty().get()).isEmpty();
        assertThat(bench.tools().workbench().counts().get(Screen.RUN)).isEqualTo(Count.NONE);
    }

    @Test
    void pausingWaitsForTheCallInFlightAndContinuingSendsTheRest() throws Exception {
        RunControl control = startHeld("919986000501", "919986000502");
        assertThat(model.stageProperty().get()).isEqualTo(RunStage.RUNNING);

        model.pause();
        assertThat(model.stageProperty().get()).isEqualTo(RunStage.SETTLING);
        assertThat(model.stateProperty().get()).isEqualTo("Pausing, 1 call in flight");

        bench.release();
        poll(RunStage.PAUSED);
        assertThat(model.stateProperty().get()).isEqualTo("Paused, nothing in flight");
        assertThat(model.countsProperty().get()).containsEntry(OutcomeKind.ENROLLED, 1L);

        model.resume();
        control.await();
        poll(RunStage.FINISHED);
        assertThat(model.stateProperty().get()).isEqualTo("All enrolled");
    }

    @Test
    void stoppingFinishesTheCallInFlightAndLeavesTheRestToBeContinued() throws Exception {
        RunControl control = startHeld("919986000501", "919986000502");

        model.stop();
        assertThat(model.stateProperty().get()).isEqualTo("Stopping, 1 call in flight");
        bench.release();
        control.await();
        poll(RunStage.UNFINISHED);

        assertThat(model.stateProperty().get()).isEqualTo("Stopped, 1 not sent");
        assertThat(model.countsProperty().get()).containsEntry(OutcomeKind.NOT_SENT, 1L);
        assertThat(bench.tools().navigator().pageProperty().get()).isNotEqualTo(Screen.RESULTS);

        model.resume();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        poll(RunStage.FINISHED);
        assertThat(model.stateProperty().get()).isEqualTo("All enrolled");
    }

    @Test
    void aRefusedRunSaysWhyAndThatNobodyWasEnrolled() throws Exception {
        RunControl control = bench.desk().start(approve(WindowBench.CLOSED, "919986000501", "919986000502"));
        control.await();

        bench.tools().workbench().started(control);

        StopCard card = model.cardProperty().get().orElseThrow();
        assertThat(card.refused()).isTrue();
        assertThat(card.cause()).contains("8892");
        assertThat(card.consequence()).isEqualTo("Nobody was enrolled.");
        assertThat(model.stageProperty().get()).isEqualTo(RunStage.UNFINISHED);

        model.chooseAnotherPromotion();
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.PROMOTION);
    }

    @Test
    void anEarlierRunThatIsOpenedDoesNotTakeTheScreenFromOneOnItsWay() throws Exception {
        RunId earlier = bench.enrol(WindowBench.OTHER, "919986000504");
        RunControl control = startHeld("919986000501");

        bench.tools().workbench().open(earlier);
        model.poll();

        assertThat(model.stageProperty().get()).isEqualTo(RunStage.RUNNING);
        assertThat(model.titleProperty().get()).startsWith("Monsoon Double");
        bench.release();
        control.await();
    }

    @Test
    void aRunThatWasLeftUnfinishedIsContinuedHere() throws Exception {
        bench.tools().workbench().open(approve(WindowBench.MONSOON, "919986000501", "919986000502"));
        assertThat(model.stageProperty().get()).isEqualTo(RunStage.UNFINISHED);

        model.resume();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        poll(RunStage.FINISHED);

        assertThat(model.stateProperty().get()).isEqualTo("All enrolled");
    }

    /** A run of single customers, standing still in its first call. */
    private RunControl startHeld(String... lines) throws Exception {
        bench.hold();
        RunControl control = bench.desk().start(approve(WindowBench.MONSOON, lines));
        WindowBench.until(() -> control.progress().count(OutcomeKind.SENDING) == 1);
        bench.tools().workbench().started(control);
        return control;
    }

    private void poll(RunStage wanted) throws InterruptedException {
        WindowBench.until(() -> {
            model.poll();
            return model.stageProperty().get() == wanted;
        });
    }

    private RunId approve(PromotionId promotion, String... lines) throws Exception {
        return bench.desk()
                .approve(bench.prepare(promotion, lines), new Approval("Asha", OptionalInt.of(1), Optional.empty()));
    }
}
