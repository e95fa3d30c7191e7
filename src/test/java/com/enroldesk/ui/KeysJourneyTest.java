package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The keyboard alone: what a held key, Tab, Enter and F1 do where a sheet lies above a screen. */
final class KeysJourneyTest extends Journey {

    @Test
    void aHeldCtrlEnterGoesOneStepAndEnrolsNobody() throws Exception {
        paste("919895802471", "919803456792");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text("#enrol").startsWith("Enrol "));
        until(() -> !lookup("#enrol").query().isDisabled());
        for (int repeat = 0; repeat < 50; repeat++) {
            repeatCtrlEnter();
        }
        assertThat(lookup(".confirm-enrol").tryQuery()).isEmpty();
        release(KeyCode.ENTER, KeyCode.CONTROL);

        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text(".confirm-enrol").startsWith("Enrol 2 customers"));
        assertThat(bench.desk().runs()).isEmpty();
    }

    private void repeatCtrlEnter() {
        interact(() -> {
            Node focus = scene().getFocusOwner();
            Event.fireEvent(
                    focus == null ? scene() : focus,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
        });
    }

    private Scene scene() {
        return window("Enrol Desk").getScene();
    }
}
