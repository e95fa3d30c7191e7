package com.enroldesk.bench;

import com.enroldesk.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

/**
 * How long the real window takes to answer while a large run is on, and to open its results. Every 10 ms something is handed to
 * the window's thread, and the wait is taken. Needs a display, such as Xvfb.
 */
public final class WindowBench {
    private static final AtomicLong LONGEST = new AtomicLong();
    private static final AtomicLong SLOW = new AtomicLong();
    private static final AtomicLong ASKED = new AtomicLong();

    private WindowBench() {}

    public static void main(String[] args) {
        try {
            measure(Options.of(args));
        } catch (IOException | InterruptedException | IllegalStateException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(Options options) throws IOException, InterruptedException {
        int rows = options.number("rows", 100_000);
        Path work = options.path("work", Files.createTempDirectory("window-bench"));
        DataSet data = DataSet.in(work.resolve("data-" + rows), rows);
        OwnProgram own = new OwnProgram(
                options.path("jar", Path.of("target", "app", "enrol-desk.jar")),
                options.text("heap", "512m"),
                work,
                data);
        own.prepare();
        Thread program = new Thread(() -> start(own.template()), "program");
        program.setDaemon(true);
        program.start();
        until("the window", () -> !Window.getWindows().isEmpty());
        Thread pulse = new Thread(WindowBench::ask);
        pulse.setDaemon(true);
        pulse.start();

        until(
                "the promotions",
                scene -> scene.lookup("#promotion") instanceof ButtonBase button && !button.isDisabled());
        fire("#promotion");
        until("the search", scene -> scene.lookup("#search") != null && scene.lookup("#choose") != null);
        onWindow(scene -> ((TextInputControl) scene.lookup("#search")).setText(Integer.toString(DataSet.PROMOTION)));
        until("the promotion", scene -> !scene.lookup("#choose").isDisabled());
        fire("#choose");
        until("the list page", scene -> visible(scene, ".drop-zone"));
        String list = Files.readString(data.list());
        onWindow(scene -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(list);
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.V);
        until(
                "the list",
                scene -> visible(scene, "#goOn") && !scene.lookup("#goOn").isDisabled());
        String reading = phase();
        fire("#goOn");
        Thread.sleep(3_000);
        press(KeyCode.ENTER);
        until(
                "the confirmation",
                scene -> scene.lookup(".confirm-enrol") instanceof ButtonBase button && !button.isDisabled());
        String checking = phase();
        fire(".confirm-enrol");
        until("the end of the run", scene -> scene.lookup("#verdict") instanceof Labeled label && said(label));
        String running = phase();

        fire("#list");
        until("the list again", scene -> visible(scene, "#goOn") || visible(scene, "#open"));
        phase();
        long start = System.nanoTime();
        fire("#results");
        until("the results", scene -> scene.lookup("#equation") instanceof Labeled label && said(label));
        double opened = (System.nanoTime() - start) / 1e6;
        String results = phase();
        String table = String.format(
                Locale.ROOT,
                """
                %,d rows in the window, JDK %s, %d cores. Every 10 ms something was handed to the window's thread.

                | while | longest wait | waits over 100 ms |
                | --- | --- | --- |
                | reading the pasted list | %s |
                | checking and confirming | %s |
                | the run is on | %s |
                | opening Results | %s |

                Results was open after %.0f ms.
                """,
                rows,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                reading,
                checking,
                running,
                results,
                opened);
        System.out.println(table);
        if (options.has("write")) {
            Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "window", table);
        }
        System.exit(0);
    }

    private static void start(Path home) {
        try {
            Main.main(new String[] {"--home", home.toString()});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask() {
        while (true) {
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                long waited = System.nanoTime() - asked;
                LONGEST.accumulateAndGet(waited, Math::max);
                ASKED.incrementAndGet();
                if (waited > 100_000_000L) {
                    SLOW.incrementAndGet();
                }
            });
            try {
                Thread.sleep(10);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static String phase() {
        return String.format(
                Locale.ROOT, "%.0f ms | %d of %d", LONGEST.getAndSet(0) / 1e6, SLOW.getAndSet(0), ASKED.getAndSet(0));
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

    private static void until(String what, Predicate<Scene> seen) throws InterruptedException {
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
