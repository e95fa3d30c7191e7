package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.settings.Bounds;
import com.enroldesk.settings.Settings;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The smallest window there is, by keyboard alone: everything is reached, and no word on a button or a head is cut. */
@Tag("display")
class SmallWindowJourneyTest extends Journey {
    @Override
    Settings settings(Settings first) {
        return first.withBounds(new Bounds(0, 0, Placing.LEAST_WIDTH, Placing.LEAST_HEIGHT, false));
    }

    @Test
    void theKeyboardAloneLeadsThroughEveryScreenAndNothingIsCut() throws Exception {
        paste("919895802471", "919803456792", "+65 9123 4567", "nobody here", "+65 9123 4568");
        until(() -> lookup("#goOn").tryQuery().filter(Node::isFocused).isPresent());
        type(KeyCode.ENTER);
        until(() -> text("#enrol").startsWith("Enrol 4"));
        enrol();
        until(() -> text("#verdict").equals("Finished, 3 to fix"));
        assertThat(cut(".button")).isEmpty();

        type(KeyCode.F8);
        until(() -> selected() == 2);
        type(KeyCode.F8);
        until(() -> selected() == 3);
        keys(KeyCode.SHIFT, KeyCode.F8);
        until(() -> selected() == 2);
        keys(KeyCode.CONTROL, KeyCode.F);
        write("9123");
        until(() -> rows().getItems().size() == 2);
        assertThat(selected()).as("the same row, now the first of those found").isZero();
        interact(() -> lookup("#search").<TextInputControl>query().clear());
        until(() -> selected() == 2);

        type(KeyCode.F8).type(KeyCode.ENTER);
        until(() ->
                lookup(".identifier-field").tryQuery().filter(Node::isFocused).isPresent());
        keys(KeyCode.CONTROL, KeyCode.A);
        write("919811111113").type(KeyCode.ENTER);
        until(() -> text("#retryCorrected").equals("Retry 1 corrected row"));
        until(() -> lookup("#retryCorrected").query().isVisible());
        assertThat(cut(".button")).isEmpty();
        assertThat(cut(".outcome-word")).isEmpty();
        assertThat(cut(".column-header .label")).isEmpty();
        assertThat(text("#verdict")).isEqualTo(drawn(lookup("#verdict").query()));

        keys(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup(".palette").tryQuery().isPresent());
        write("History").type(KeyCode.ENTER);
        until(() -> lookup(".history-table")
                .<TableView<?>>tryQuery()
                .filter(table -> table.getItems().size() == 1)
                .isPresent());
        assertThat(cut(".column-header .label")).isEmpty();
        type(KeyCode.ENTER);
        until(() -> lookup("#verdict").tryQuery().isPresent());
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void selectedRowsAreSettledWithoutLosingAnotherButton() throws Exception {
        rowsInDoubt();
        clickOn("919895802471");
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> text("#settle").equals("Settle 2…"));
        picture("results-selected-small");
        assertThat(cut(".button")).isEmpty();
        assertThat(text("#count")).isEqualTo(drawn(lookup("#count").query()));
        Node last = lookup("#detail").query();
        assertThat(last.localToScene(last.getLayoutBounds()).getMaxX())
                .isLessThan(last.getScene().getWidth());
    }

    /** The words of visible labels that are not drawn whole. */
    private List<String> cut(String query) {
        return lookup(query).queryAllAs(Labeled.class).stream()
                .filter(SmallWindowJourneyTest::shown)
                .filter(label -> !label.getText().equals(drawn(label)))
                .map(Labeled::getText)
                .toList();
    }

    private static boolean shown(Labeled label) {
        for (Node node = label; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return !label.getText().isEmpty() && label.getWidth() > 0;
    }

    private static String drawn(Node label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private int selected() {
        return rows().getSelectionModel().getSelectedIndex();
    }
}
