package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the journal from the command line, and every kind of trouble with the journal that it tells. */
class DoctorCopiesTest {
    private static final int USAGE = 2;
    private static final int WORKSPACE = 7;

    @TempDir
    Path folder;

    private Scene scene;
    private Path journal;

    @BeforeEach
    void aRun() {
        scene = new Scene(folder);
        journal = scene.home.resolve("journal.db");
        assertThat(scene.list("enrol", Scene.THREE)).isZero();
    }

    private String copy() {
        Path file = folder.resolve("copy.db");
        assertThat(scene.run("doctor", "--backup", file.toString())).isZero();
        return file.toString();
    }

    @Test
    void theJournalIsCopiedAndTheCopySaysHowMuchItHolds() {
        copy();
        assertThat(scene.terminal.out()).contains("The journal was copied to", "copy.db: 1 run");
        assertThat(scene.run("doctor", "--backup", folder.resolve("copy.db").toString()))
                .isEqualTo(USAGE);
        assertThat(scene.terminal.err()).contains("BAK-101", "is there already and was left as it is");
    }

    @Test
    void oneCommandMakesTheCopyOfTheDayByItself() {
        assertThat(scene.home.resolve("backups").resolve("journal-v3-2026-11-23.db"))
                .isRegularFile();
    }

    @Test
    void aDamagedJournalIsRestoredAfterAWordAboutWhatIsMissing() throws Exception {
        String copy = copy();
        assertThat(scene.list("enrol", "mobile\n919986000599\n")).isEqualTo(3);
        Files.writeString(journal, "overwritten by something".repeat(300));

        assertThat(scene.run("runs")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.err()).contains("DB-220", "doctor --restore FILE");
        assertThat(scene.run("doctor")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.out()).contains("FAIL  DB-220");
        assertThat(scene.run("doctor", "--restore", copy)).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.out()).contains("holds 1 run.", "Not in it: ", "1 run among them");
        assertThat(scene.terminal.err()).contains("BAK-105");
        assertThat(journal).content().startsWith("overwritten");

        assertThat(scene.run("doctor", "--restore", copy, "--yes")).isZero();
        assertThat(scene.terminal.out())
                .contains("The copy is the journal now; 1 run in it", "journal-damaged-2026-11-23.db");
        assertThat(scene.run("doctor")).isZero();
        assertThat(scene.list("enrol", Scene.THREE)).as("still protected").isZero();
        assertThat(scene.terminal.out()).contains("3 already enrolled");
    }

    @Test
    void anOlderJournalSendsNothingBeforeItWasAccepted() throws Exception {
        Path old = Files.copy(journal, folder.resolve("old.db"));
        assertThat(scene.list("enrol", "mobile\n919986000599\n")).isEqualTo(3);
        Files.copy(old, journal, StandardCopyOption.REPLACE_EXISTING);

        assertThat(scene.list("enrol", Scene.THREE)).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.err())
                .contains("DB-250", "is older than the last one used here", "1 run among them", "--accept-older");
        assertThat(scene.run("doctor")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.out()).contains("FAIL  DB-250");
        assertThat(scene.run("doctor", "--accept-older")).isZero();
        assertThat(scene.terminal.out()).contains("Accepted. The journal opens; 1 run in it.");
        assertThat(scene.run("doctor")).isZero();
    }

    @Test
    void aJournalThatIsGoneIsSaidAndNotReplaced() throws Exception {
        Files.delete(journal);
        assertThat(scene.run("runs")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.err()).contains("DB-251", "The journal is gone", "of 1 run");
        assertThat(journal).doesNotExist();
    }

    @Test
    void whatIsNoJournalIsNotRestored() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.db"), "a letter".repeat(900));
        assertThat(scene.run("doctor", "--restore", letter.toString(), "--yes")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.err()).contains("BAK-103", "is no journal of Enrol Desk");
        assertThat(scene.run("doctor", "--restore", letter.toString(), "--accept-older"))
                .isEqualTo(USAGE);
        assertThat(scene.run("doctor")).isZero();
    }

    @Test
    void aJournalThatAnotherProgramHoldsIsSaidAndCanBeTriedAgain() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + journal);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("PRAGMA locking_mode=EXCLUSIVE");
            statement.executeUpdate("BEGIN EXCLUSIVE");
            assertThat(scene.run("runs")).isEqualTo(WORKSPACE);
            assertThat(scene.terminal.err()).contains("DB-211", "in use by another program");
        }
        assertThat(scene.run("runs")).isZero();
    }

    @Test
    void aSynchronisedFolderIsRefused() throws Exception {
        Path desk = Files.createDirectory(folder.resolve("Dropbox")).resolve("desk");
        assertThat(scene.run("--home", desk.toString(), "runs")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.err()).contains("DB-240", "(Dropbox)", "--home");
        assertThat(scene.run("--home", desk.toString(), "doctor")).isEqualTo(WORKSPACE);
        assertThat(scene.terminal.out()).contains("FAIL  The data folder is on a network or synchronised drive");
    }
}
