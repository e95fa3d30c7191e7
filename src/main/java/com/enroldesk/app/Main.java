package com.enroldesk.app;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Rescue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.Toolkit;
import com.enroldesk.ui.Window;
import com.enroldesk.ui.WindowParts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the program: the window, or a command. */
public final class Main {
    /** Exit status of a workspace that is locked, damaged or newer (command-line.md). */
    private static final int WORKSPACE = 7;

    private final Texts texts = Texts.load(Locale.UK);
    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final DeskDoor door =
            new DeskDoor(texts, clock, Machine.operator(), Machine.name(), Machine.programVersion());

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // Before anything of the network is touched: the JDK reads it once.
        System.setProperty("java.net.useSystemProxies", "true");
        // The key store's libraries log through SLF4J, which would complain on standard error that nobody listens.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Logs.toConsole();
        if (StartUpCache.isStale()) {
            System.err.println(Texts.load(Locale.UK).get("app.changed"));
            System.exit(1);
        }
        Optional<WindowArguments> window = WindowArguments.of(args);
        Optional<Toolkit> toolkit = window.filter(_ -> Machine.hasDisplay()).map(_ -> begun());
        Main main = new Main();
        System.exit(
                window.isPresent()
                        ? main.window(toolkit, Homes.ofProcess(window.get().home()))
                        : main.command(args));
    }

    /** Beside it the texts are read and the data folder is opened. */
    private static Toolkit begun() {
        Toolkit toolkit = new Toolkit();
        Thread.ofPlatform().name("toolkit").daemon(true).start(toolkit);
        return toolkit;
    }

    private int command(String... args) {
        return Commands.run(door, args);
    }

    private int window(Optional<Toolkit> toolkit, Path home) throws InterruptedException {
        return toolkit.isPresent() ? window(toolkit.get(), home) : withoutDisplay();
    }

    private int withoutDisplay() {
        System.out.println(texts.get("app.no.display"));
        System.out.println();
        return command("demo", "run");
    }

    private int window(Toolkit toolkit, Path home) throws InterruptedException {
        FrontDoor front = new FrontDoor(home);
        AtomicReference<Optional<WorkspaceLock>> first = new AtomicReference<>(Optional.empty());
        try {
            first.set(Optional.of(WorkspaceLock.take(home, DeskDoor.WINDOW)));
        } catch (Problem problem) {
            if (isOtherWindow(problem)) {
                return comeForward(front);
            }
            // Found again when the desk is opened, and told there.
        }
        Logs.toFile(home);
        boolean shown = Window.open(
                toolkit,
                new WindowParts(
                        () -> open(home, first.getAndSet(Optional.empty())),
                        new Rescue(home, clock),
                        texts,
                        new SettingsFile(home.resolve("settings.json")),
                        clock,
                        (forward, leave) -> {
                            front.answer(forward);
                            new Signals().onInterrupt(leave);
                        }));
        return shown ? 0 : withoutDisplay();
    }

    /** @param first taken before the window was drawn; a desk that did not open has given it back */
    private Desk open(Path home, Optional<WorkspaceLock> first) throws Problem {
        Desk desk = door.open(home, first.isPresent() ? first.get() : WorkspaceLock.take(home, DeskDoor.WINDOW));
        try {
            // A window shows the demonstration first, so what is wrong with it is told when it opens.
            desk.connections().useDemo();
            return desk;
        } catch (Problem problem) {
            desk.close();
            throw problem;
        }
    }

    private static boolean isOtherWindow(Problem problem) {
        return problem.code() == ProblemCode.WORKSPACE_LOCKED
                && problem.arguments().getFirst().equals(DeskDoor.WINDOW);
    }

    private int comeForward(FrontDoor front) {
        try {
            front.knock();
            System.out.println(texts.get("app.comes.forward"));
            return 0;
        } catch (IOException _) {
            System.err.println(texts.get("app.already.open"));
            return WORKSPACE;
        }
    }
}
