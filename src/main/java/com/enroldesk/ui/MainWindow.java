package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.run.RunControl;
import com.enroldesk.settings.Bounds;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Dates;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.HeldEnter;
import com.enroldesk.ui.kit.Looks;
import com.enroldesk.ui.kit.Notices;
import com.enroldesk.ui.kit.Screens;
import com.enroldesk.ui.kit.Work;
import com.enroldesk.ui.shell.BarController;
import com.enroldesk.ui.shell.BringBack;
import com.enroldesk.ui.shell.BrokenController;
import com.enroldesk.ui.shell.BrokenViewModel;
import com.enroldesk.ui.shell.Commands;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.FrameController;
import com.enroldesk.ui.shell.FrameViewModel;
import com.enroldesk.ui.shell.Navigator;
import com.enroldesk.ui.shell.NoticesController;
import com.enroldesk.ui.shell.RailController;
import com.enroldesk.ui.shell.Remembered;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import com.enroldesk.ui.shell.Workbench;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The one window, from its frame to its last farewell. */
final class MainWindow {
    private static final Duration BETWEEN_SCREENS = Duration.ofMillis(250);
    private static final int TICKS_OF_REST = 4;

    private final Texts texts;
    private final Background background;
    private final Notices notices;
    private final Navigator navigator = new Navigator();
    private final Workbench workbench;
    private final Dates dates;
    private final Remembered remembered;
    private final FrameViewModel frame;
    private final FrameController controller;
    private final Commands commands = new Commands();
    private final Stage stage = new Stage();
    private final Looks looks;
    private final Dialogs dialogs;
    private final Farewell farewell;
    private final BrokenViewModel broken;
    private final WindowParts.Opening opening;
    private Optional<Desk> desk = Optional.empty();
    private Optional<Drafts> drafts = Optional.empty();
    private Background.Ticks loading = () -> {};
    private int ticksAtRest = TICKS_OF_REST;
    private Bounds normal = new Bounds(0, 0, Placing.WIDTH, Placing.HEIGHT, false);

    MainWindow(WindowParts parts, Background background, Notices notices) {
        this.texts = parts.texts();
        this.background = background;
        this.notices = notices;
        workbench = new Workbench(background);
        dates = new Dates(texts, parts.clock(), Locale.UK);
        remembered = new Remembered(parts.settings(), background, notices);
        frame = new FrameViewModel(texts, new Wording(texts, dates), workbench, navigator, notices, remembered);
        controller = new FrameController(frame, commands);
        dialogs = new Dialogs(texts, stage);
        opening = parts.desk();
        broken = new BrokenViewModel(texts, dates, background, parts.rescue(), this::openAgain);
        // Dressed before anything is in it: JavaFX would read its own theme first, and style everything twice.
        Scene scene = new Scene(new Pane());
        looks = new Looks(scene);
        looks.wear(remembered.current().theme());
        scene.setRoot(new Screens(texts)
                .load(
                        "shell/frame.fxml",
                        controller,
                        new RailController(frame),
                        new BarController(frame),
                        new NoticesController(notices, texts),
                        new BrokenController(broken, dialogs, texts)));
        scene.focusOwnerProperty().addListener((_, _, owner) -> controller.focusMoved(owner));
        HeldEnter held = new HeldEnter();
        scene.addEventFilter(KeyEvent.ANY, held);
        stage.focusedProperty().addListener(_ -> held.letGo());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> ticksAtRest = 0);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> ticksAtRest = 0);
        stage.setScene(scene);
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(Placing.LEAST_WIDTH);
        stage.setMinHeight(Placing.LEAST_HEIGHT);
        farewell = new Farewell(texts, dialogs, workbench);
    }

    void show(Runnable closed) {
        Thread.setDefaultUncaughtExceptionHandler((_, bug) -> background.later(() -> notices.bug(bug)));
        remembered.settingsProperty().addListener((_, old, now) -> {
            if (old.theme() != now.theme()) {
                looks.wear(now.theme());
            }
        });
        place();
        stage.setOnCloseRequest(event -> {
            if (!farewell.granted()) {
                event.consume();
            }
        });
        stage.setOnHidden(_ -> end(closed));
        stage.show();
    }

    void opened(Desk opened) {
        desk = Optional.of(opened);
        Drafts kept = new Drafts(opened, background, workbench, notices);
        drafts = Optional.of(kept);
        Tools tools = new Tools(opened, background, texts, dates, notices, remembered, workbench, navigator);
        new BringBack(tools, kept).watch(commands);
        frame.opened();
        navigator.pageProperty().addListener(_ -> ticksAtRest = 0);
        navigator.sheetProperty().addListener(_ -> ticksAtRest = 0);
        // First, so that the page in question is the first to be built.
        new Interruptions(tools).look();
        controller.start(new Screens(texts), new Graph(tools, dialogs, kept, commands));
        kept.look();
        background
                .jobs(notices::problem)
                .act(
                        opened::catalogue,
                        catalogue -> {
                            workbench.offer(catalogue);
                            kept.offer();
                        },
                        problem -> {
                            notices.problem(problem);
                            kept.offer();
                        });
        loading = background.every(BETWEEN_SCREENS, this::loadNext);
    }

    /** Not while somebody works or a run is on: what a key or a click has just asked for comes first. */
    private void loadNext() {
        if (workbench.controlProperty().get().isPresent()) {
            ticksAtRest = 0;
        } else if (ticksAtRest < TICKS_OF_REST) {
            ticksAtRest++;
        } else if (!controller.loadNext()) {
            loading.stop();
        }
    }

    /** Shows the desk once it is open, or why it does not open. */
    void await(Work<Desk> opens) {
        background.jobs(this::failed).act(opens, this::opened, this::failed, this::broke);
    }

    private void failed(Problem problem) {
        frame.failed();
        broken.failed(problem);
    }

    private void broke(Throwable bug) {
        frame.failed();
        broken.broke(bug);
    }

    private void openAgain() {
        frame.opening();
        await(opening::open);
    }

    void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** As when the window is closed, but nobody is asked: the call on its way is finished, the rest stays unsent. */
    void leave() {
        workbench.controlProperty().get().ifPresent(RunControl::stop);
        stage.hide();
    }

    private void place() {
        Bounds bounds = Placing.of(
                remembered.current().bounds(),
                Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                        .map(Screen::getVisualBounds)
                        .toList());
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximised());
        stage.xProperty().addListener(_ -> seen());
        stage.yProperty().addListener(_ -> seen());
        stage.widthProperty().addListener(_ -> seen());
        stage.heightProperty().addListener(_ -> seen());
        normal = bounds;
    }

    /** A maximised window remembers the place it goes back to. */
    private void seen() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.isShowing()) {
            normal = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private void end(Runnable closed) {
        Bounds last = new Bounds(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        remembered.change(settings -> settings.withBounds(last));
        // The threads end with the program: what they still write is waited for, the draft as long as the folder is
        // ours.
        remembered.settled(() -> {
            if (drafts.isPresent()) {
                drafts.get().settled(() -> closeDesk(closed));
            } else {
                closeDesk(closed);
            }
        });
    }

    private void closeDesk(Runnable closed) {
        background
                .jobs(notices::problem)
                .act(
                        () -> {
                            if (desk.isPresent()) {
                                Farewell.close(desk.get());
                            }
                            return true;
                        },
                        _ -> closed.run(),
                        _ -> closed.run(),
                        bug -> {
                            notices.bug(bug);
                            closed.run();
                        });
    }
}
