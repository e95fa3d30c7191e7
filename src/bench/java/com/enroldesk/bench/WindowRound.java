package com.enroldesk.bench;

import com.enroldesk.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** One round of {@link WindowBench}, in a process of its own: the real window is driven by what can be seen of it. */
public final class WindowRound {
    /** Before what a round says about its results. */
    static final String OPENED = "opened;";

    private WindowRound() {}

    public static void main(String[] args) {
        try {
            Options options = Options.of(args);
            measure(options.path("home", Path.of("home")), options.path("list", Path.of("list.csv")));
            System.exit(0);
        } catch (IOException | InterruptedException | IllegalStateException e) {
            e.printStackTrace();
            System.exit(9);
        }
    }

    /** Starts the program and returns when it has a window. */
    static void open(Path home) throws InterruptedException {
        Thread program = new Thread(() -> start(home), "program");
        program.setDaemon(true);
        program.start();
        until("the window", () -> !Window.getWindows().isEmpty());
    }

    private static void measure(Path home, Path list) throws IOException, InterruptedException {
        open(home);
        Answers answers = new Answers();
        answers.begin();

        until(
                "the promotions",
                scene -> scene.lookup("#promotion") instanceof ButtonBase button && !button.isDisabled());
        fire("#promotion");
        until("the search", scene -> scene.lookup("#search") != null && scene.lookup("#choose") != null);
        onWindow(scene -> ((TextInputControl) scene.lookup("#search")).setText(Integer.toString(DataSet.PROMOTION)));
        until("the promotion", scene -> !scene.lookup("#choose").isDisabled());
        fire("#choose");
        until("the list page", scene -> visible(scene, ".drop-zone"));
        String text = Files.readString(list);
        onWindow(scene -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        answers.phase("before the list");
        press(KeyCode.V);
        until(
                "the list",
                scene -> visible(scene, "#goOn") && !scene.lookup("#goOn").isDisabled());
        say(answers.phase("reading the pasted list"));
        fire("#goOn");
        Thread.sleep(3_000);
        press(KeyCode.ENTER);
        until(
                "the confirmation",
                scene -> scene.lookup(".confirm-enrol") instanceof ButtonBase button && !button.isDisabled());
        say(answers.phase("checking and confirming"));
        fire(".confirm-enrol");
        until("the end of the run", scene -> scene.lookup("#verdict") instanceof Labeled label && said(label));
        say(answers.phase("the run is on"));

        fire("#list");
        until("the list again", scene -> visible(scene, "#goOn") || visible(scene, "#open"));
        answers.phase("back to the list");
        long start = System.nanoTime();
        fire("#results");
        until("the results", scene -> scene.lookup("#equation") instanceof Labeled label && said(label));
        double opened = (System.nanoTime() - start) / 1e6;
        say(answers.phase("opening Results"));
        System.out.println(OPENED + opened);
    }

    private static void say(Answers.Phase phase) {
        System.out.println(phase.line());
    }

    private static void start(Path home) {
        try {
            Main.main(new String[] {"--home", home.toString()});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface OnWindow {
        void act(Scene scene);
    }

    private static void fire(String selector) throws InterruptedException {
        onWindow(scene -> scene.getRoot().lookupAll(selector).stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + selector))
                .fire());
    }

    private static void press(KeyCode key) throws InterruptedException {
        onWindow(scene -> {
            Node focused = scene.getFocusOwner();
            Event.fireEvent(
                    focused == null ? scene : focused,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        });
    }

    private static void onWindow(OnWindow action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.act(Window.getWindows().getFirst().getScene());
            done.countDown();
        });
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window did not do what it was asked");
        }
    }

    static void until(String what, Predicate<Scene> seen) throws InterruptedException {
        AtomicBoolean now = new AtomicBoolean();
        until(what, () -> {
            Platform.runLater(
                    () -> now.set(seen.test(Window.getWindows().getFirst().getScene())));
            return now.get();
        });
    }

    private static void until(String what, BooleanSupplier seen) throws InterruptedException {
        long end = System.nanoTime() + 90_000_000_000L;
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            // Looking through the scene is work for the window too.
            Thread.sleep(50);
        }
    }

    private static boolean visible(Scene scene, String selector) {
        Node node = scene.lookup(selector);
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (!outer.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private static boolean said(Labeled label) {
        return !label.getText().isEmpty() && label.getParent() != null;
    }
}
