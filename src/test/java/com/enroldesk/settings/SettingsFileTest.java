package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("settings.json");
    }

    @Test
    void aMissingFileGivesTheDefaultsWithoutAComplaint() {
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.read()).isEmpty();
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(file()).doesNotExist();
    }

    @Test
    void everythingThatWasChangedComesBack() throws Problem {
        Settings wanted = Settings.defaults()
                .withTheme(Theme.DARK)
                .withBounds(new Bounds(10, 20, 1200, 800, true))
                .withCountry(Optional.of("IN"))
                .withSource("INSTORE")
                .withOperator("Asha")
                .withRecent(new Recent("469", "56799"));
        new SettingsFile(file()).change(_ -> wanted);

        SettingsFile again = new SettingsFile(file());

        assertThat(again.read()).isEmpty();
        assertThat(again.current()).isEqualTo(wanted);
    }

    @Test
    void aDamagedFileIsKeptAsideAndTheDefaultsHold() throws IOException {
        Files.writeString(file(), "{ \"theme\": ");
        SettingsFile settings = new SettingsFile(file());

        Optional<Problem> problem = settings.read();

        assertThat(problem.map(Problem::code)).contains(ProblemCode.SETTINGS_DAMAGED);
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(folder.resolve("settings.json.damaged")).hasContent("{ \"theme\": ");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aWordThatIsNotKnownCountsAsMissing() throws IOException {
        Files.writeString(file(), "{ \"theme\": \"PURPLE\", \"country\": \"IN\" }");
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.read()).isEmpty();
        assertThat(settings.current()).isEqualTo(Settings.defaults().withCountry(Optional.of("IN")));
    }

    @Test
    void aFileThatCannotBeOpenedStaysAndIsNotWrittenOver() throws IOException {
        Files.createDirectory(file());
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.read().map(Problem::code)).contains(ProblemCode.SETTINGS_DAMAGED);
        assertThatThrownBy(() -> settings.change(now -> now.withTheme(Theme.DARK)))
                .isInstanceOf(Problem.class);
        assertThat(file()).isDirectory();
        assertThat(folder.resolve("settings.json.damaged")).doesNotExist();
    }

    @Test
    void whatALaterVersionAddedIsPassedOver() throws IOException {
        Files.writeString(file(), "{ \"theme\": \"LIGHT\", \"later\": 7, \"recents\": [null, {\"program\": \"1\"}] }");
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.read()).isEmpty();
        assertThat(settings.current().theme()).isEqualTo(Theme.LIGHT);
        assertThat(settings.current().recents()).isEmpty();
    }

    @Test
    void aWindowWithoutSizeIsForgotten() throws IOException {
        Files.writeString(file(), "{ \"window\": { \"x\": 0, \"y\": 0, \"width\": 0, \"height\": 10 } }");
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.read()).isEmpty();
        assertThat(settings.current().bounds()).isEmpty();
    }

    @Test
    void onlyTheOwnerMayReadTheFileAndNothingIsLeftBesideIt() throws Exception {
        new SettingsFile(file()).change(settings -> settings.withTheme(Theme.DARK));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whereItCannotBeWrittenTheChangeHoldsAndIsReported() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("settings.json");
        SettingsFile settings = new SettingsFile(blocked);

        assertThatThrownBy(() -> settings.change(now -> now.withTheme(Theme.DARK)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WORKSPACE_NOT_WRITABLE));
        assertThat(settings.current().theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void theNewestPromotionComesFirstAndSixAreRemembered() {
        Settings settings = Settings.defaults();
        for (String id : List.of("1", "2", "3", "4", "5", "6", "7", "3")) {
            settings = settings.withRecent(new Recent("469", id));
        }

        assertThat(settings.recents()).extracting(Recent::promotion).containsExactly("3", "7", "6", "5", "4", "2");
    }
}
