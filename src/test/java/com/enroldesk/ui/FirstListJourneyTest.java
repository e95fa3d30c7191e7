package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Rescue;
import com.enroldesk.settings.Theme;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.Looks;
import com.enroldesk.ui.kit.Screens;
import com.enroldesk.ui.shell.BarController;
import com.enroldesk.ui.shell.BrokenController;
import com.enroldesk.ui.shell.BrokenViewModel;
import com.enroldesk.ui.shell.Commands;
import com.enroldesk.ui.shell.FrameController;
import com.enroldesk.ui.shell.FrameViewModel;
import com.enroldesk.ui.shell.NoticesController;
import com.enroldesk.ui.shell.RailController;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A store manager's first minutes with the keyboard alone; and every screen loads its real file. */
@SuppressWarnings("NullAway.Init") // The robot calls start before every test.
class FirstListJourneyTest extends ApplicationTest {
    @TempDir
    Path home;

    private WindowBench bench;
    private Tools tools;
    private Graph graph;

    private BrokenController broken(Stage stage) {
        BrokenViewModel model = new BrokenViewModel(
                tools.texts(), tools.dates(), tools.background(), new Rescue(home, WindowBench.CLOCK), () -> {});
        return new BrokenController(model, new Dialogs(tools.texts(), stage), tools.texts());
    }

    @Override
    public void start(Stage stage) throws Exception {
        bench = new WindowBench(home);
        tools = bench.tools();
        Commands commands = new Commands();
        FrameViewModel frame = new FrameViewModel(
                tools.texts(),
                new Wording(tools.texts(), tools.dates()),
                tools.workbench(),
                tools.navigator(),
                tools.notices(),
                tools.remembered());
        FrameController controller = new FrameController(frame, commands);
        Scene scene = new Scene(
                new Screens(tools.texts())
                        .load(
                                "shell/frame.fxml",
                                controller,
                                new RailController(frame),
                                new BarController(frame),
                                new NoticesController(tools.notices(), tools.texts()),
                                broken(stage)),
                1180,
                780);
        new Looks(scene).wear(Theme.LIGHT);
        graph = new Graph(tools, new Dialogs(tools.texts(), stage), bench.drafts(), commands);
        tools.workbench().offer(tools.desk().catalogue());
        frame.opened();
        controller.start(new Screens(tools.texts()), graph);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private Screen page() {
        WaitForAsyncUtils.waitForFxEvents();
        return tools.navigator().pageProperty().get();
    }

    @Test
    void everyScreenLoadsItsRealFile() {
        for (Screen screen : Screen.values()) {
            interact(() -> {
                List<Object> controllers = graph.controllers(screen);
                Parent node = new Screens(tools.texts()).load(screen.fxml(), controllers.toArray());
                assertThat(node).as(screen.name()).isNotNull();
            });
        }
    }

    @Test
    void theKeyboardAloneLeadsFromThePromotionToTheConfirmation() {
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        write("monsoon");
        picture("promotion");
        type(KeyCode.ENTER);
        assertThat(tools.workbench().promotionProperty().get()).isPresent();

        clickOn("#typed").write("+919986000501\nnobody\n99860 00502");
        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(tools.workbench().listProperty().get()).isPresent();
        picture("list");

        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(page()).isEqualTo(Screen.CHECK);
        TableView<?> table = lookup("#table").queryTableView();
        assertThat(table.getItems()).hasSize(3);

        type(KeyCode.F8);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        type(KeyCode.ENTER).write("+919986000503").type(KeyCode.ENTER);
        assertThat(tools.workbench().editsProperty().get().texts()).containsEntry(1, "+919986000503");

        press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tools.navigator().sheetProperty().get()).contains(Screen.CONFIRM);
        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tools.navigator().sheetProperty().get()).isEmpty();
        assertThat(page()).isEqualTo(Screen.CHECK);
    }

    @Test
    void escapeTakesASheetAwayAlsoWhereItHasNoButton() {
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tools.navigator().sheetProperty().get()).contains(Screen.PALETTE);

        type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tools.navigator().sheetProperty().get()).isEmpty();
    }

    @Test
    void thePaletteFindsACommandByItsName() {
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        write("history").type(KeyCode.ENTER);

        assertThat(page()).isEqualTo(Screen.HISTORY);
        type(KeyCode.F1);
        assertThat(page()).isEqualTo(Screen.HELP);
        picture("help");
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.take(lookup(".frame").query().getScene(), name);
    }
}
