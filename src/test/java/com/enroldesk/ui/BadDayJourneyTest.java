package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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

/** A robot mends what support staff meet: lost answers, a wrong promotion, a server to be set up. */
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class BadDayJourneyTest extends ApplicationTest {
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
    void lostAnswersAreSettledByTheServerAndTheRunIsTakenBack() throws Exception {
        bench.lose(true);
        enrol("919895802471", "919803456792", "919811111113");
        until(() -> text("#verdict").equals("3 need checking"));
        bench.lose(false);
        picture("results-needs-checking");

        clickOn("Check with server");
        until(() -> text("#result").startsWith("Looked up: 3 enrolled"));
        picture("settle");
        clickOn("#close");
        until(() -> text("#verdict").equals("All enrolled"));

        clickOn("History");
        until(() -> lookup("#takeBack").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#takeBack");
        until(() -> text(".danger").equals("Take back 3 enrolments"));
        clickOn("#note").write("wrong promotion");
        picture("take-back");
        assertThat(lookup(".danger").query().isDisabled()).isTrue();
        clickOn("#typed").write("3");
        until(() -> !lookup(".danger").query().isDisabled());
        clickOn(".danger");
        until(() -> bench.desk().runs().getFirst().totals().count(OutcomeKind.TAKEN_BACK) == 3);
        until(() -> text("#verdict").equals("All taken back"));
        assertThat(bench.desk().runs().getLast().totals().count(OutcomeKind.TAKEN_BACK))
                .isEqualTo(3);
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void aServerIsSetUpAndKeptWithoutItsPassword() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        clickOn("Connections");
        until(() -> lookup("#switches").tryQuery().filter(Node::isVisible).isPresent());
        picture("connections-demo");
        clickOn("New connection");
        until(() -> lookup("#name").tryQuery().isPresent());
        clickOn("#name").write("Asia");
        interact(() -> lookup("#address .text-input").<TextInputControl>query().setText("apac.example.com"));
        clickOn("#user").write("till.007");
        clickOn("#secret").write("invented-secret");
        picture("connection");
        clickOn("Save");
        until(() -> bench.desk().connections().list().named("Asia").isPresent());
        Connection saved = bench.desk().connections().named("Asia");
        assertThat(saved.url()).isEqualTo("https://apac.example.com");
        assertThat(saved.user()).isEqualTo("till.007");
        until(() -> lookup("#secret").<TextInputControl>query().getText().isEmpty());
    }

    private void enrol(String... lines) throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        until(() -> lookup("#entries").tryQuery().isPresent());
        write("Monsoon").type(KeyCode.ENTER);
        until(() -> text("#promotionName").equals("Monsoon Double"));
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
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> lookup(".confirm-enrol")
                .tryQuery()
                .filter(button -> !button.isDisabled())
                .isPresent());
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
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
