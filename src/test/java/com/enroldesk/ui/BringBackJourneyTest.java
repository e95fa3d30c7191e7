package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Edits;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A list that was corrected by hand is pasted over by mistake: one key brings it back. */
final class BringBackJourneyTest extends Journey {
    private static final Edits CORRECTED = new Edits(Map.of(1, "919803456792"));

    @Test
    void theCorrectionStandsAfterAnotherListWasPastedOverIt() throws Exception {
        check("919895802471", "nobody here");
        type(KeyCode.F8);
        type(KeyCode.ENTER).write("919803456792").type(KeyCode.ENTER);
        until(() -> text("#enrol").startsWith("Enrol 2 customers"));

        clickOn("List");
        pasteOnly("919895802471");
        until(() -> text(".notice-text").equals("“Pasted list” with 2 rows and 1 correction was put away."));
        picture("put-away");
        pressByKeyboard("Bring it back");

        until(() -> text(".notice-text").equals("“Pasted list” with 1 row was put away."));
        goOn();
        assertThat(text("#enrol")).startsWith("Enrol 2 customers");
        until(() -> bench.desk().drafts().open().isPresent());
        try (var list = bench.desk().drafts().open().orElseThrow().list()) {
            assertThat(list.size()).isEqualTo(2);
        }
        assertThat(bench.desk().drafts().open().orElseThrow().edits()).isEqualTo(CORRECTED);

        enrol();
        until(() -> text("#verdict").equals("All enrolled"));
        assertThat(notices.open()).as("a run was started since").isEmpty();
    }

    @Test
    void theDoorToANewListIsNoTrap() throws Exception {
        paste("919895802471", "919803456792");
        clickOn("Another list");
        until(() -> text(".notice-text").equals("“Pasted list” with 2 rows was put away."));
        keys(KeyCode.CONTROL, KeyCode.K);
        write("Bring back").type(KeyCode.ENTER);
        until(() -> lookup("#goOn").tryQuery().filter(Node::isVisible).isPresent());
        until(() -> notices.open().isEmpty());
        goOn();
        assertThat(text("#enrol")).startsWith("Enrol 2 customers");
    }

    private void pressByKeyboard(String label) {
        for (int step = 0; step < 30 && !focused(label); step++) {
            type(KeyCode.TAB);
        }
        assertThat(focused(label)).isTrue();
        type(KeyCode.SPACE);
    }

    private boolean focused(String label) {
        return window("Enrol Desk").getScene().getFocusOwner() instanceof Button button
                && button.getText().equals(label);
    }
}
