package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Notices;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The way into the window. */
public final class Window {
    private Window() {}

    /**
     * Opens the window, and returns when it was closed and the desk too. The desk is opened on a worker meanwhile.
     *
     * @return false when there is no display: nothing was shown, and the desk is closed again
     */
    public static boolean open(Toolkit toolkit, WindowParts parts) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Notices notices = new Notices(parts.texts());
        Background background = Background.threads(notices::bug);
        Supplier<Optional<Problem>> settings = background.ahead(parts.settings()::read);
        Supplier<Opened> desk = background.ahead(() -> open(parts.desk(), background));
        if (!toolkit.isThere()) {
            desk.get().desk().ifPresent(Window::close);
            return false;
        }
        background.later(() -> {
            Optional<Problem> damaged = settings.get();
            MainWindow window = new MainWindow(parts, background, notices);
            parts.calls().answer(() -> background.later(window::comeForward), () -> background.later(window::leave));
            window.show(closed::countDown);
            damaged.ifPresent(notices::problem);
            window.await(() -> desk.get().orThrow());
        });
        closed.await();
        Platform.exit();
        return true;
    }

    private static Opened open(WindowParts.Opening opening, Background background) {
        Opened opened = Opened.of(opening);
        opened.desk().ifPresent(desk -> Interruptions.count(desk, background));
        return opened;
    }

    private static void close(Desk desk) {
        try {
            Farewell.close(desk);
        } catch (Problem unclosed) {
            // The next start looks the journal over.
            System.getLogger(Window.class.getName())
                    .log(System.Logger.Level.WARNING, "the desk was not closed in order", unclosed);
        }
    }

    /** The desk, or why there is none. */
    private record Opened(Optional<Desk> desk, Optional<Problem> problem) {
        static Opened of(WindowParts.Opening opening) {
            try {
                return new Opened(Optional.of(opening.open()), Optional.empty());
            } catch (Problem problem) {
                return new Opened(Optional.empty(), Optional.of(problem));
            }
        }

        Desk orThrow() throws Problem {
            if (problem.isPresent()) {
                throw problem.get();
            }
            return desk.orElseThrow();
        }
    }
}
