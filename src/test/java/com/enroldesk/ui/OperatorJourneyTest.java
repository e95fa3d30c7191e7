package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A robot walks through the real window as its operators do, on the sample data. */
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class OperatorJourneyTest extends ApplicationTest {
    private static final int PATIENCE = 40;

    @TempDir
    private static Path homes;

    private static int count;

    private WindowBench bench;
    private Notices notices;
    private CountDownLatch closed;

    @Override
    public void start(Stage unused) throws Exception {
        Texts texts = Texts.load(Locale.UK);
        bench = WindowBench.withSamples(homes.resolve("home-" + count++));
        notices = new Notices(texts);
        SettingsFile settings = new SettingsFile(homes.resolve("settings-" + count + ".json"));
        settings.change(first -> first.withOperator("Asha"));
        WindowParts parts = new WindowParts(bench::desk, texts, settings, WindowBench.CLOCK, _ -> {});
        MainWindow window = new MainWindow(parts, Background.threads(notices::bug), notices);
        closed = new CountDownLatch(1);
        window.show(closed::countDown);
        window.opened(bench.desk());
    }

    @AfterEach
    void leave() throws Exception {
        bench.release();
        interact(() -> window("Enrol Desk").hide());
        assertThat(closed.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStoreManagerPastesNumbersAndSeesWhatBecameOfEveryCustomer() throws Exception {
        check("919895802471", "919803456792", "919811111113", "+65 9123 4567", "nobody here", "919803456792");
        picture("check");

        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> text(".confirm-enrol").startsWith("Enrol 4 customers"));
        assertThat(lookup("#cancel").query().isFocused()).isTrue();
        picture("confirm");
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
        press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
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
        check("919895802471", "919803456792", "919811111113");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> lookup("#batch").tryQuery().isPresent());
        clickOn("#batch").write("1");
        until(() -> text(".confirm-enrol").startsWith("Enrol 3"));
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
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

    /** From the empty window to a checked list. */
    private void check(String... lines) throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        until(() -> lookup("#entries").tryQuery().isPresent());
        write("Monsoon").type(KeyCode.ENTER);
        until(() -> lookup("#promotionName").queryLabeled().getText().equals("Monsoon Double"));
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", lines));
            Clipboard.getSystemClipboard().setContent(content);
            lookup("#use").query().getScene().getRoot().requestFocus();
        });
        press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        until(() -> lookup("#goOn").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#goOn");
        until(() -> text("#enrol").startsWith("Enrol "));
        until(() -> !lookup("#enrol").query().isDisabled());
    }

    private void enrol() throws Exception {
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> lookup(".confirm-enrol")
                .tryQuery()
                .filter(button -> !button.isDisabled())
                .isPresent());
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private Optional<RunSummary> finished() throws Exception {
        return bench.desk().runs().stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .findFirst();
    }

    private TableView<?> rows() {
        return lookup(".rows-table").query();
    }

    private String text(String query) {
        return lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private void picture(String name) {
        Pictures.take(window("Enrol Desk").getScene(), name);
    }

    private static void until(Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
