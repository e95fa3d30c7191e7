package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A robot selects several rows, copies them and settles them. */
class SelectingJourneyTest extends Journey {
    @Test
    void someOfTheCustomersInDoubtAreSettledByHand() throws Exception {
        rowsInDoubt();
        interact(() -> {
            rows().requestFocus();
            rows().getSelectionModel().clearAndSelect(0);
        });
        until(() -> text("#settle").equals("Settle 1…"));
        press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> text("#settle").equals("Settle 2…"));
        assertThat(text("#count")).isEqualTo("2 of 3 selected");
        picture("results-selected");

        keys(KeyCode.CONTROL, KeyCode.C);
        until(() -> copied().lines().count() == 2);
        assertThat(copied().lines())
                .allSatisfy(line -> assertThat(line).contains("\tNeeds checking\t"))
                .first()
                .asString()
                .startsWith("1\t919895802471\t");

        clickOn("#settle");
        until(() -> text("#heading").equals("2 selected customers need checking"));
        assertThat(text("#names")).isEqualTo("919895802471, 919803456792");
        picture("settle-selected");
        clickOn("#note").write("both slips are in the till");
        clickOn("#enrolled");
        until(() -> text("#heading").equals("None of the selected is in doubt any more"));
        clickOn("#close");
        until(() -> text("#verdict").equals("1 needs checking"));
        assertThat(bench.desk().runs().getFirst().totals().count(OutcomeKind.ENROLLED))
                .isEqualTo(2);
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void whoIsHighlightedIsWhoIsSettled() throws Exception {
        rowsInDoubt();
        clickOn("919895802471");
        press(KeyCode.CONTROL);
        clickOn("919803456792");
        clickOn("919803456792");
        release(KeyCode.CONTROL);
        until(() -> text("#settle").equals("Settle 1…"));
        clickOn("#search").write("91");
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> onWindow(() -> highlighted().equals(offered())));

        clickOn("#search").write("98034");
        until(() -> rows().getItems().size() == 1);
        until(() -> onWindow(() -> highlighted().equals(offered())));
    }

    /** How many rows are highlighted, in words of the button. */
    private String highlighted() {
        int rows = rows().getSelectionModel().getSelectedIndices().size();
        return rows == 0 ? "" : "Settle " + rows + "…";
    }

    private String offered() {
        return lookup("#settle").query().isVisible() ? text("#settle") : "";
    }

    @Test
    void allRowsOfASmallTableAreSelectedAndOfALargeOneNone() throws Exception {
        check(IntStream.range(0, 1_001)
                .mapToObj(row -> "9198" + (10_000_000 + row))
                .toArray(String[]::new));
        TableView<?> table = lookup("#table").queryTableView();
        until(() -> table.getItems().size() == 1_001);
        interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        keys(KeyCode.CONTROL, KeyCode.A);
        until(() -> notices.open().size() == 1);
        assertThat(notices.open().getFirst().text()).startsWith("At most 1,000 rows can be selected together.");
        assertThat(selected(table)).isEqualTo(1);

        press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(selected(table)).isEqualTo(1);
        interact(() -> table.getSelectionModel().clearAndSelect(1));
        press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(selected(table)).isEqualTo(1_000);
        keys(KeyCode.CONTROL, KeyCode.C);
        until(() -> copied().lines().count() == 1_000);
        assertThat(copied()).startsWith("2\t919810000001\t");
    }

    private static int selected(TableView<?> table) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return onWindow(() -> table.getSelectionModel().getSelectedIndices().size());
    }

    private static String copied() throws Exception {
        return onWindow(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            return text == null ? "" : text;
        });
    }

    private static <T> T onWindow(Callable<T> asked) throws Exception {
        return WaitForAsyncUtils.asyncFx(asked).get();
    }
}
