package com.enroldesk.ui;

import static com.enroldesk.ui.Journey.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Rescue;
import com.enroldesk.desk.TestDesk;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** A robot starts the window where the journal is no good, and brings it back by the card's own buttons. */
@Timeout(180)
@SuppressWarnings("NullAway.Init") // The robot calls start before every test.
class RescueJourneyTest extends ApplicationTest {
    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    @TempDir
    private static Path homes;

    private static int count;

    private Path home;
    private Path journal;
    private CountDownLatch closed;
    private MainWindow window;
    private Background background;

    @Override
    public void start(Stage unused) throws Exception {
        home = homes.resolve("home-" + count++);
        journal = home.resolve("journal.db");
        run("919895802471");
        Path backups = Files.createDirectories(home.resolve("backups"));
        try (var desk = TestDesk.open(home)) {
            desk.records().copy(backups.resolve("journal-v3-2099-11-20.db"));
        }
        run("919803456792");
        Texts texts = Texts.load(Locale.UK);
        Notices notices = new Notices(texts);
        background = Background.threads(notices::bug);
        window = new MainWindow(
                new WindowParts(
                        () -> TestDesk.open(home),
                        new Rescue(home, CLOCK),
                        texts,
                        new SettingsFile(home.resolve("settings.json")),
                        CLOCK,
                        (_, _) -> {}),
                background,
                notices);
        closed = new CountDownLatch(1);
        window.show(closed::countDown);
    }

    private void run(String mobile) throws Problem, InterruptedException {
        try (var desk = TestDesk.open(home)) {
            var plan = TestDesk.plan(desk, mobile + "\n", false);
            desk.start(desk.approve(plan, TestDesk.APPROVAL)).await();
        }
    }

    private void open() {
        interact(() -> window.await(() -> TestDesk.open(home)));
    }

    @AfterEach
    void leave() throws Exception {
        interact(() -> window("Enrol Desk").hide());
        assertThat(closed.await(40, TimeUnit.SECONDS)).isTrue();
    }

    private Button button(String start) {
        return lookup(".empty-actions .button").<Button>queryAllAs(Button.class).stream()
                .filter(button -> button.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDamagedJournalIsRestoredFromItsNewestCopy() throws Exception {
        Files.writeString(journal, "overwritten by something".repeat(300));
        open();
        until(() -> lookup("DB-220").tryQuery().isPresent());
        until(() -> lookup(".empty-actions .button").queryAll().size() == 2);

        clickOn(button("Restore the copy of "));
        until(() -> lookup("Restore it").tryQuery().isPresent());
        assertThat(lookup(".dialog-pane .content").queryAll().toString())
                .contains("holds 1 run", "1 run among them", "not protected against a second enrolment");
        type(KeyCode.ENTER);
        until(() -> lookup("Restore it").tryQuery().isEmpty());
        assertThat(journal).as("Enter leaves everything as it is").content().startsWith("overwritten");
        clickOn(button("Restore the copy of "));
        until(() -> lookup("Restore it").tryQuery().isPresent());
        clickOn("Restore it");

        until(() -> lookup("#typed").tryQuery().isPresent());
        assertThat(journal)
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("SQLite");
    }

    @Test
    void anOlderJournalIsGoneOnWithAfterAWord() throws Exception {
        Files.copy(
                home.resolve("backups").resolve("journal-v3-2099-11-20.db"),
                journal,
                StandardCopyOption.REPLACE_EXISTING);
        open();
        until(() -> lookup("DB-250").tryQuery().isPresent());
        until(() -> lookup(".empty-actions .button").queryAll().size() == 2);
        clickOn("Go on with this journal");
        clickOn("Go on without them");
        until(() -> lookup("#typed").tryQuery().isPresent());
    }

    @Test
    void whatNobodyForesawShowsItsCodeAndCanBeTriedAgain() throws Exception {
        interact(() -> window.await(() -> {
            throw new IllegalStateException("unforeseen");
        }));
        until(() -> lookup(".empty-heading").queryAll().stream()
                .anyMatch(heading -> ((Labeled) heading).getText().startsWith("BUG-")));
        assertThat(lookup("#opening").query().isVisible()).isFalse();
        clickOn("Try again");
        until(() -> lookup("#typed").tryQuery().isPresent());
    }

    @Test
    void aJournalThatIsGoneCanBePutBackAndTriedAgain() throws Exception {
        Path away = Files.move(journal, home.resolve("away.db"));
        open();
        until(() -> lookup("DB-251").tryQuery().isPresent());
        until(() -> lookup(".empty-actions .button").queryAll().size() == 3);
        Files.move(away, journal);
        clickOn("Try again");
        until(() -> lookup("#typed").tryQuery().isPresent());
    }
}
