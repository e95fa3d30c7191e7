package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** A robot walks through the real window as its operators do, on the sample data. */
class OperatorJourneyTest extends Journey {
    @Test
    void aStoreManagerPastesNumbersAndSeesWhatBecameOfEveryCustomer() throws Exception {
        check("919895802471", "919803456792", "919811111113", "+65 9123 4567", "nobody here", "919803456792");
        picture("check");

        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text(".confirm-enrol").startsWith("Enrol 4 customers"));
        assertThat(lookup("#cancel").query().isFocused()).isTrue();
        picture("confirm");
        clickOn("#showFirst");
        until(() ->
                lookup("#first").<TextInputControl>query().getText().startsWith("POST /v2/promotion/bulk/directEarn"));
        picture("confirm-first-request");
        clickOn("#showFirst");
        interact(() -> lookup("#cancel").query().requestFocus());
        type(KeyCode.ENTER);
        until(() -> !lookup("#sheets").<ModalPane>query().isDisplay());
        assertThat(bench.desk().runs()).isEmpty();

        enrol();
        until(() -> text("#verdict").equals("Finished, 2 to fix"));

        assertThat(text("#equation")).isEqualTo("6 in list = 3 enrolled + 1 failed + 2 skipped");
        assertThat(lookup(".reason-card").queryAll()).hasSize(3);
        picture("results-by-reason");
        clickOn("#byRow");
        until(() -> rows().getItems().size() == 6);
        type(KeyCode.F8);
        until(() -> rows().getSelectionModel().getSelectedIndex() == 3);
        type(KeyCode.SPACE);
        until(() -> lookup(".step").tryQuery().isPresent());
        picture("results-row-detail");
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void aFailedRowIsCorrectedInPlaceAndJustThatRowIsRetried() throws Exception {
        check("919895802471", "+65 9123 4567");
        enrol();
        until(() -> text("#verdict").equals("Finished, 1 to fix"));

        clickOn("Edit here");
        until(() ->
                lookup(".identifier-field").tryQuery().filter(Node::isFocused).isPresent());
        keys(KeyCode.CONTROL, KeyCode.A);
        write("919803456792");
        until(() -> text("#preview").contains("919803456792"));
        picture("results-correcting");
        type(KeyCode.ENTER);
        until(() -> lookup("#retryCorrected").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(text("#retryCorrected")).isEqualTo("Retry 1 corrected row");
        clickOn("#retryCorrected");

        until(() -> bench.desk().runs().getFirst().totals().count(OutcomeKind.ENROLLED) == 2);
        until(() -> text("#verdict").equals("All enrolled"));
        assertThat(text("#equation")).isEqualTo("2 in list = 2 enrolled");
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void aStoppedRunIsContinuedFromHistory() throws Exception {
        bench.hold();
        enrolOneByOne("919895802471", "919803456792", "919811111113");
        until(() -> lookup("#stop").tryQuery().filter(Node::isVisible).isPresent());
        until(() -> text("#box-sending .outcome-number").equals("1"));
        picture("run");

        clickOn("#stop");
        until(() -> text("#state").equals("Stopping, 1 call in flight"));
        bench.release();
        until(() -> text("#state").equals("Stopped, 2 not sent"));
        assertThat(bench.desk().runs().getFirst().state()).isEqualTo(RunState.STOPPED);

        clickOn("History");
        until(() -> lookup("#continueUnsent").tryQuery().filter(Node::isVisible).isPresent());
        picture("history");
        clickOn("#continueUnsent");
        until(() -> finished().isPresent());

        assertThat(finished().orElseThrow().totals().count(OutcomeKind.ENROLLED))
                .isEqualTo(3);
        until(() -> text("#verdict").equals("All enrolled"));
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void closingTheWindowInARunAsksAndFinishesTheCall() throws Exception {
        bench.hold();
        enrolOneByOne("919895802471", "919803456792", "919811111113");
        until(() -> text("#box-sending .outcome-number").equals("1"));

        close();
        until(() -> lookup("Keep sending").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(text(".dialog-pane .content"))
                .isEqualTo("Sending continues until the answer for 1 customer is here; the rest stays unsent, to be"
                        + " continued later. Close anyway?");
        type(KeyCode.ENTER);
        until(() -> lookup("Keep sending").tryQuery().isEmpty());
        assertThat(bench.desk().running()).isPresent();
        assertThat(window("Enrol Desk").isShowing()).isTrue();

        close();
        until(() -> lookup("Keep sending").tryQuery().filter(Node::isFocused).isPresent());
        clickOn(lookup(".dialog-pane .button").<Button>queryAll().stream()
                .filter(button -> button.getText().equals("Close"))
                .findFirst()
                .orElseThrow());
        until(() -> listWindows().stream().noneMatch(Window::isShowing));
        bench.release();
    }

    @Test
    void theSystemEndsTheProgramInARunAndTheCallIsFinished() throws Exception {
        bench.hold();
        enrolOneByOne("919895802471", "919803456792", "919811111113");
        until(() -> text("#box-sending .outcome-number").equals("1"));
        RunControl run = bench.desk().running().orElseThrow();

        interact(leave);
        assertThat(listWindows()).noneMatch(Window::isShowing);
        bench.release();
        RunProgress last = run.await();
        assertThat(last.state()).isEqualTo(RunState.STOPPED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(1);
        assertThat(last.count(OutcomeKind.NEEDS_CHECKING)).isZero();
    }

    private void close() {
        Window window = window("Enrol Desk");
        Platform.runLater(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private Optional<RunSummary> finished() throws Exception {
        return bench.desk().runs().stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .findFirst();
    }
}
