package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Rescue;
import com.enroldesk.settings.Settings;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
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
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the sample data, and the steps that every journey of the robot takes in it. */
@Timeout(180)
@SuppressWarnings("NullAway.Init") // The robot calls start before every test.
abstract class Journey extends ApplicationTest {
    private static final int PATIENCE = 40;

    @TempDir
    private static Path homes;

    private static int count;

    WindowBench bench;
    Notices notices;
    private CountDownLatch closed;

    /** What the system's word to end does. */
    Runnable leave = () -> {};

    @Override
    public final void start(Stage unused) throws Exception {
        Texts texts = Texts.load(Locale.UK);
        Path home = homes.resolve("home-" + count++);
        before(home);
        bench = WindowBench.withSamples(home, clock());
        notices = new Notices(texts);
        SettingsFile settings = new SettingsFile(homes.resolve("settings-" + count + ".json"));
        settings.change(first -> settings(first.withOperator("Asha")));
        WindowParts parts =
                new WindowParts(bench::desk, new Rescue(home, clock()), texts, settings, clock(), (_, _) -> {});
        MainWindow window = new MainWindow(parts, Background.threads(notices::bug), notices);
        closed = new CountDownLatch(1);
        leave = window::leave;
        window.show(closed::countDown);
        window.opened(bench.desk());
    }

    /** When the journey takes place. */
    Clock clock() {
        return WindowBench.CLOCK;
    }

    /** What an earlier start left in the data folder. */
    void before(Path home) throws Exception {
        assertThat(home).doesNotExist();
    }

    /** What the window remembers from the last time. */
    Settings settings(Settings first) {
        return first;
    }

    @AfterEach
    final void leave() throws Exception {
        bench.release();
        interact(() -> listWindows().stream()
                .filter(open -> open instanceof Stage stage && stage.getTitle().equals("Enrol Desk"))
                .forEach(Window::hide));
        assertThat(closed.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    /** From the empty window to a checked list. */
    final void check(String... lines) throws Exception {
        paste(lines);
        goOn();
    }

    /** From a list that was read to a checked one. */
    final void goOn() throws Exception {
        clickOn("#goOn");
        until(() -> text("#enrol").startsWith("Enrol "));
        until(() -> !lookup("#enrol").query().isDisabled());
    }

    /** From the empty window to a list that was read. */
    final void paste(String... lines) throws Exception {
        paste("Monsoon Double", lines);
    }

    /** As {@link #paste(String...)}, for a promotion by its whole name. */
    final void paste(String promotion, String[] lines) throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        openPicker();
        write(promotion).type(KeyCode.ENTER);
        until(() -> text("#promotionName").equals(promotion));
        pasteOnly(lines);
    }

    /** From the empty window to a list that was read, without a promotion. */
    final void pasteOnly(String... lines) throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", lines));
            Clipboard.getSystemClipboard().setContent(content);
            lookup("#use").query().getScene().getRoot().requestFocus();
        });
        keys(KeyCode.CONTROL, KeyCode.V);
        until(() -> lookup("#goOn").tryQuery().filter(Node::isVisible).isPresent());
    }

    /** Opens the picker, and waits until the catalogue is there: before that, Enter chooses nothing. */
    final void openPicker() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.P);
        until(() -> lookup("#entries").tryQuery().isPresent()
                && !lookup("#entries").queryListView().getItems().isEmpty());
    }

    /** From the empty window to a run on its way that sends each customer alone. */
    final void enrolOneByOne(String... lines) throws Exception {
        check(lines);
        enrolOneByOne(lines.length);
    }

    /** From a checked list to a run on its way that sends each customer alone. */
    final void enrolOneByOne(int customers) throws Exception {
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#batch").tryQuery().isPresent());
        clickOn("#batch").write("1");
        until(() -> text(".confirm-enrol").startsWith("Enrol " + customers));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** From a checked list to a run on its way. */
    final void enrol() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup(".confirm-enrol")
                .tryQuery()
                .filter(button -> !button.isDisabled())
                .isPresent());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
    }

    /** From the empty window to the rows of a run after which three customers need checking. */
    final void rowsInDoubt() throws Exception {
        bench.lose(true);
        check("919895802471", "919803456792", "919811111113");
        enrol();
        until(() -> text("#verdict").equals("3 need checking"));
        bench.lose(false);
        clickOn("#byRow");
        until(() -> rows().getItems().size() == 3);
    }

    final void keys(KeyCode held, KeyCode pressed) {
        press(held, pressed).release(pressed, held);
    }

    final TableView<?> rows() {
        return lookup(".rows-table").query();
    }

    final String text(String query) {
        return lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    final void picture(String name) {
        Pictures.take(window("Enrol Desk").getScene(), name);
    }

    static void until(Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, done);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
