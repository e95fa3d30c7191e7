package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Wherever the operator comes, Enter and Space mean something on that page. */
class FocusJourneyTest extends Journey {
    @Test
    void theFocusIsOnThePageInView() throws Exception {
        pasteOnly("919895802471", "+65 9123 4567");
        clickOn("#goOn");
        until(() -> focused("Choose a promotion"));
        type(KeyCode.SPACE);
        until(() -> lookup("#entries").tryQuery().isPresent());
        write("Monsoon Double").type(KeyCode.ENTER);
        until(() -> text("#enrol").startsWith("Enrol 2"));

        bench.hold();
        enrolOneByOne(2);
        until(() -> focused("Pause"));
        type(KeyCode.SPACE);
        bench.release();
        until(() -> focused("Continue"));
        type(KeyCode.SPACE);

        until(() -> text("#verdict").equals("Finished, 1 to fix"));
        until(() -> focused("Edit here"));
        type(KeyCode.TAB);
        until(() -> focused("Show rows"));
        picture("focus");
        clickOn("#byRow");
        until(() -> focus().filter(rows()::equals).isPresent());
        assertThat(notices.open()).isEmpty();
    }

    private boolean focused(String button) {
        return focus().filter(
                        node -> node instanceof Button had && had.getText().equals(button))
                .isPresent();
    }

    private Optional<Node> focus() {
        return Optional.ofNullable(window("Enrol Desk").getScene().getFocusOwner());
    }
}
