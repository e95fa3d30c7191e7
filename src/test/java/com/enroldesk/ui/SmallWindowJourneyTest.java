package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.settings.Bounds;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The smallest window there is, by keyboard alone: everything is reached, and no word on a button or a head is cut. */
@Tag("display")
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class SmallWindowJourneyTest extends ApplicationTest {
    private static final int PATIENCE = 40;

    @TempDir
    Path home;

    private WindowBench bench;
    private Notices notices;
    private CountDownLatch closed;

    @Override
    public void start(Stage unused) throws Exception {
        Texts texts = Texts.load(Locale.UK);
        bench = WindowBench.withSamples(home.resolve("desk"));
        notices = new Notices(texts);
        SettingsFile settings = new SettingsFile(home.resolve("settings.json"));
        settings.change(first -> first.withOperator("Asha")
                .withBounds(new Bounds(0, 0, Placing.LEAST_WIDTH, Placing.LEAST_HEIGHT, false)));
        WindowParts parts = new WindowParts(bench::desk, texts, settings, WindowBench.CLOCK, _ -> {});
        MainWindow window = new MainWindow(parts, Background.threads(notices::bug), notices);
        closed = new CountDownLatch(1);
        window.show(closed::countDown);
        window.opened(bench.desk());
    }

    @AfterEach
    void leave() throws Exception {
        interact(() -> window("Enrol Desk").hide());
        assertThat(closed.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theKeyboardAloneLeadsThroughEveryScreenAndNothingIsCut() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        keys(KeyCode.CONTROL, KeyCode.P);
        until(() -> lookup("#entries").tryQuery().isPresent());
        write("Monsoon").type(KeyCode.ENTER);
        until(() -> text("#promotionName").equals("Monsoon Double"));
        copy("919895802471\n919803456792\n+65 9123 4567\nnobody here\n+65 9123 4568");
        keys(KeyCode.CONTROL, KeyCode.V);
        until(() -> lookup("#goOn").tryQuery().filter(Node::isFocused).isPresent());
        type(KeyCode.ENTER);
        until(() -> text("#enrol").startsWith("Enrol 4"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup(".confirm-enrol")
                .tryQuery()
                .filter(it -> !it.isDisabled())
                .isPresent());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text("#verdict").equals("Finished, 3 to fix"));
        assertThat(cut(".button")).isEmpty();

        type(KeyCode.F8);
        until(() -> selected() == 2);
        type(KeyCode.F8);
        until(() -> selected() == 3);
        keys(KeyCode.SHIFT, KeyCode.F8);
        until(() -> selected() == 2);
        keys(KeyCode.CONTROL, KeyCode.F);
        write("9123");
        until(() -> rows().getItems().size() == 2);
        assertThat(selected()).as("the same row, now the first of those found").isZero();
        interact(() -> lookup("#search").<TextInputControl>query().clear());
        until(() -> selected() == 2);

        type(KeyCode.F8).type(KeyCode.ENTER);
        until(() ->
                lookup(".identifier-field").tryQuery().filter(Node::isFocused).isPresent());
        keys(KeyCode.CONTROL, KeyCode.A);
        write("919811111113").type(KeyCode.ENTER);
        until(() -> text("#retryCorrected").equals("Retry 1 corrected row"));
        until(() -> lookup("#retryCorrected").query().isVisible());
        assertThat(cut(".button")).isEmpty();
        assertThat(cut(".outcome-word")).isEmpty();
        assertThat(cut(".column-header .label")).isEmpty();
        assertThat(text("#verdict")).isEqualTo(drawn(lookup("#verdict").query()));

        keys(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup(".palette").tryQuery().isPresent());
        write("History").type(KeyCode.ENTER);
        until(() -> lookup(".history-table")
                .<TableView<?>>tryQuery()
                .filter(table -> table.getItems().size() == 1)
                .isPresent());
        assertThat(cut(".column-header .label")).isEmpty();
        type(KeyCode.ENTER);
        until(() -> lookup("#verdict").tryQuery().isPresent());
        assertThat(notices.open()).isEmpty();
    }

    private void keys(KeyCode held, KeyCode pressed) {
        press(held, pressed).release(pressed, held);
    }

    private void copy(String words) {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /** The words of visible labels that are not drawn whole. */
    private List<String> cut(String query) {
        return lookup(query).queryAllAs(Labeled.class).stream()
                .filter(SmallWindowJourneyTest::shown)
                .filter(label -> !label.getText().equals(drawn(label)))
                .map(Labeled::getText)
                .toList();
    }

    private static boolean shown(Labeled label) {
        for (Node node = label; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return !label.getText().isEmpty() && label.getWidth() > 0;
    }

    private static String drawn(Node label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private int selected() {
        return rows().getSelectionModel().getSelectedIndex();
    }

    private TableView<?> rows() {
        return lookup(".rows-table").query();
    }

    private String text(String query) {
        return lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private static void until(Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
