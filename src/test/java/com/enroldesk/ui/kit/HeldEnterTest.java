package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class HeldEnterTest {
    private final HeldEnter held = new HeldEnter();

    private boolean passes(EventType<KeyEvent> type, KeyCode code, boolean control) {
        KeyEvent key = new KeyEvent(type, "", "", code, false, control, false, false);
        held.handle(key);
        return !key.isConsumed();
    }

    @Test
    void aHeldEnterCountsOnceUntilItIsReleased() {
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, true)).isTrue();
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, true)).isFalse();
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false)).isFalse();
        assertThat(passes(KeyEvent.KEY_RELEASED, KeyCode.ENTER, false)).isTrue();
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, true)).isTrue();
    }

    @Test
    void otherKeysRepeat() {
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.F8, false)).isTrue();
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.F8, false)).isTrue();
    }

    @Test
    void aReleaseThatAnotherWindowSawIsMadeUpFor() {
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, true)).isTrue();
        held.letGo();
        assertThat(passes(KeyEvent.KEY_PRESSED, KeyCode.ENTER, true)).isTrue();
    }
}
