package com.enroldesk.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Enter count once each time it is pressed. Held down it would repeat, and go on through List, Check and Confirm until
 * customers are enrolled. A filter for all keys of a scene.
 */
public final class HeldEnter implements EventHandler<KeyEvent> {
    private boolean down;

    @Override
    public void handle(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER) {
            return;
        }
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            down = false;
        } else if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            if (down && !newLine(key)) {
                key.consume();
            }
            down = true;
        }
    }

    /** The keys went to another window; where Enter closed that one, the release may never come here. */
    public void letGo() {
        down = false;
    }

    private static boolean newLine(KeyEvent key) {
        return key.getTarget() instanceof TextArea && !key.isShortcutDown();
    }
}
