package com.enroldesk.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * How a second start asks the open window to come forward: it touches a file beside the lock, which the window's process
 * watches. Nothing listens on a network.
 */
final class FrontDoor {
    private static final String KNOCK = "come-forward";

    private final Path home;

    FrontDoor(Path home) {
        this.home = home;
    }

    /** Asks whoever holds the workspace. */
    void knock() throws IOException {
        Files.writeString(home.resolve(KNOCK), "");
    }

    /** Runs something at each knock, on a daemon thread, until the process ends. */
    void answer(Runnable comeForward) {
        Thread.ofPlatform().name("front-door").daemon(true).start(() -> watch(comeForward));
    }

    private void watch(Runnable comeForward) {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                WatchKey key = watch.take();
                boolean knocked = key.pollEvents().stream()
                        .anyMatch(event -> event.context() instanceof Path name && name.endsWith(KNOCK));
                if (knocked) {
                    Files.deleteIfExists(home.resolve(KNOCK));
                    comeForward.run();
                }
                if (!key.reset()) {
                    return;
                }
            }
        } catch (IOException unwatched) {
            System.getLogger(FrontDoor.class.getName())
                    .log(System.Logger.Level.WARNING, "a second start cannot bring this window forward", unwatched);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
