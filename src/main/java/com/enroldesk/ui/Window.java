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
     * @throws UnsupportedOperationException when there is no display
     */
    public static void open(WindowParts parts) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Notices notices = new Notices(parts.texts());
        Background background = Background.threads(notices::bug);
        Supplier<Optional<Problem>> settings = background.ahead(parts.settings()::read);
        Supplier<Opened> desk = background.ahead(() -> Opened.of(parts.desk()));
        // Else the toolkit may end with the last window, before the word that the desk is closed has come back.
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Optional<Problem> damaged = settings.get();
            MainWindow window = new MainWindow(parts, background, notices);
            parts.calls().answer(() -> background.later(window::comeForward), () -> background.later(window::leave));
            window.show(closed::countDown);
            damaged.ifPresent(notices::problem);
            background.jobs(window::failed).act(() -> desk.get().orThrow(), window::opened);
        });
        closed.await();
        Platform.exit();
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
