package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Rescue;
import com.enroldesk.desk.TestDesk;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Preferences;
import com.enroldesk.settings.Settings;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The program ends with its threads as soon as the window says that it is closed: by then all is written. */
@SuppressWarnings("NullAway.Init") // The robot calls start before every test.
final class ClosingJourneyTest extends ApplicationTest {
    @TempDir
    private static Path home;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);
    private SettingsFile file;

    @Override
    public void start(Stage unused) {
        Texts texts = Texts.load(Locale.UK);
        Clock clock = Clock.systemUTC();
        Notices notices = new Notices(texts);
        file = new SettingsFile(home.resolve("settings.json"));
        WindowParts parts = new WindowParts(
                () -> TestDesk.open(home), new Rescue(home, clock), texts, new SlowDisk(), clock, (_, _) -> {});
        new MainWindow(parts, Background.threads(notices::bug), notices).show(closed::countDown);
    }

    @Test
    void settingsAreSavedBeforeTheEndAlsoWhereTheDeskNeverOpened() throws Exception {
        interact(() -> window("Enrol Desk").hide());
        assertThat(closed.await(500, TimeUnit.MILLISECONDS)).isFalse();
        disk.countDown();
        assertThat(closed.await(40, TimeUnit.SECONDS)).isTrue();
        assertThat(file.current().bounds()).isPresent();
    }

    /** Nothing is written until the test lets it. */
    private final class SlowDisk implements Preferences {
        @Override
        public Settings current() {
            return file.current();
        }

        @Override
        public Optional<Problem> read() {
            return file.read();
        }

        @Override
        public void change(UnaryOperator<Settings> change) throws Problem {
            try {
                assertThat(disk.await(40, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            file.change(change);
        }
    }
}
