package com.enroldesk.ui;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** What draws windows. It takes as long to start as all that is done before a window can be shown, so both are done at once. */
public final class Toolkit implements Runnable {
    private final FutureTask<Boolean> start = new FutureTask<>(Toolkit::started);

    /** Starts it, on any thread; once in a process. */
    @Override
    public void run() {
        start.run();
    }

    private static boolean started() {
        try {
            Platform.startup(() -> {});
            // Else it may end with the last window, before the word that the desk is closed has come back.
            Platform.setImplicitExit(false);
            return true;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        }
    }

    /** Waits until it is there. False where there turned out to be no display, whatever the surroundings say. */
    boolean isThere() throws InterruptedException {
        try {
            return start.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
