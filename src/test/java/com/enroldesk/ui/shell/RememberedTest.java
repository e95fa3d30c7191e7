package com.enroldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
    @TempDir
    private Path home;

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final Background background = new Background(worker::add, Runnable::run, bug -> {
        throw new AssertionError(bug);
    });
    private final Notices notices = new Notices(Texts.load(Locale.UK));

    private SettingsFile file() {
        SettingsFile file = new SettingsFile(home.resolve("settings.json"));
        assertThat(file.read()).isEmpty();
        return file;
    }

    @Test
    void aCountryWithoutTelephoneNumbersIsNotRemembered() throws Exception {
        file().change(settings -> settings.withCountry(Optional.of("AQ")));
        assertThat(new Remembered(file(), background, notices).current().country())
                .isEmpty();

        file().change(settings -> settings.withCountry(Optional.of("IN")));
        assertThat(new Remembered(file(), background, notices).current().country())
                .contains("IN");
    }

    @Test
    void settledMeansThatEveryChangeIsSaved() {
        List<String> savedBy = new ArrayList<>();
        Remembered remembered = new Remembered(file(), background, notices);
        remembered.change(settings -> settings.withOperator("Mira"));
        remembered.settled(() -> savedBy.add(file().current().operator()));
        assertThat(savedBy).isEmpty();

        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        assertThat(savedBy).containsExactly("Mira");
    }
}
