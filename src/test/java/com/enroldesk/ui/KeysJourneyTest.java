package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import com.enroldesk.ui.kit.ChoiceChip;
import com.enroldesk.ui.kit.CountryBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

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

    @Test
    void tabGoesRoundAConfirmSheetAndForgetsNothing() throws Exception {
        check("919895802471", "919803456792");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text(".confirm-enrol").startsWith("Enrol 2 customers"));
        interact(() -> lookup("#operator").<TextInputControl>query().setText("Mira"));

        assertThat(stopsOfTab()).contains("cancel", "operator", "batch", "showFirst", "enrol");
        assertThat(lookup("#operator").<TextInputControl>query().getText()).isEqualTo("Mira");

        interact(() -> lookup("#enrol.confirm-enrol").query().requestFocus());
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focus()).isEqualTo("showFirst");
    }

    /** The button that enrols must be reached on purpose. */
    @Test
    void aClickBesideTheControlsOfASheetLeavesTheFocusWhereItIs() throws Exception {
        check("919895802471");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> text(".confirm-enrol").startsWith("Enrol 1 customer"));
        interact(() -> lookup("#operator").query().requestFocus());
        clickOn(".confirm-list");
        assertThat(focus()).isEqualTo("operator");
    }

    @Test
    void theSelectedRowIsCopied() throws Exception {
        check("919895802471", "nobody here");
        interact(() -> lookup(".table-view").match(Node::isVisible).query().requestFocus());
        type(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.C);
        until(() -> copied().equals("1\t919895802471\tReady to be enrolled"));
    }

    private String copied() {
        String[] text = {""};
        interact(() -> text[0] =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
        return text[0];
    }

    @Test
    void tabReachesAllOfATakeBackSheet() throws Exception {
        check("919895802471");
        enrol();
        until(() -> text("#verdict").equals("All enrolled"));
        clickOn("History");
        until(() -> lookup("#takeBack").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#takeBack");
        until(() -> lookup("#note").tryQuery().filter(Node::isVisible).isPresent());
        interact(() -> lookup("#note").<TextInputControl>query().setText("a mistake"));
        interact(() -> lookup("#typed").<TextInputControl>query().setText("1"));

        assertThat(stopsOfTab()).contains("operator", "note", "typed", "takeBack", "cancel");
        assertThat(lookup("#note").<TextInputControl>query().getText()).isEqualTo("a mistake");
    }

    private Set<String> stopsOfTab() {
        Set<String> stops = new LinkedHashSet<>();
        for (int step = 0; step < 12; step++) {
            type(KeyCode.TAB);
            stops.add(focus());
        }
        return stops;
    }

    @Test
    void enterInThePickersProgramBoxDoesNothingBeneathIt() throws Exception {
        paste("919895802471");
        openPicker();
        interact(() -> lookup("#programs").<ComboBox<?>>query().requestFocus());
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sheetIsOpen()).isTrue();
    }

    @Test
    void helpIsThereUnderASheetAndThePaletteDoesNothingUnasked() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        keys(KeyCode.CONTROL, KeyCode.K);
        until(() -> lookup("#found").tryQuery().isPresent());
        write("History");
        until(() -> lookup("#found").queryListView().getItems().size() == 1);
        clickOn(point("#found").atOffset(0, 100));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sheetIsOpen()).isTrue();
        write("no such thing");
        until(() ->
                lookup("No command matches").tryQuery().filter(Node::isVisible).isPresent());

        type(KeyCode.F1);
        until(() -> lookup("#vendor").tryQuery().isPresent());
        until(() -> !sheetIsOpen());
    }

    @Test
    void aColumnKeepsItsUnderlineAndIndiaIsFoundByItsName() throws Exception {
        paste("Monsoon Double", new String[] {"mobile_no,name", "99860 00501,Asha", "99860 00502,Ravi"});
        until(() -> text("#column").equals("mobile_no"));
        ChoiceChip<?> column = lookup("#column").query();
        assertThat(column.isMnemonicParsing()).isFalse();
        assertThat(column.getItems()).noneMatch(item -> item.isMnemonicParsing());

        List<Node> country = List.copyOf(lookup("#country").<CountryBox>query().getChildrenUnmodifiable());
        ComboBox<?> found = (ComboBox<?>) country.getFirst();
        interact(() -> ((TextInputControl) country.getLast()).setText("india"));
        assertThat(found.getItems()).hasToString("[India (IN), British Indian Ocean Territory (IO)]");
    }

    private boolean sheetIsOpen() {
        return lookup("#sheets").<ModalPane>query().isDisplay();
    }

    private Scene scene() {
        return window("Enrol Desk").getScene();
    }

    private String focus() {
        Node focus = scene().getFocusOwner();
        return focus == null || focus.getId() == null ? "" : focus.getId();
    }
}
