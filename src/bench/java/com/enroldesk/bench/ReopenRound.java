package com.enroldesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Labeled;

/** One start of {@link ReopenBench}, in a process of its own. */
public final class ReopenRound {
    /** Before the seconds since the start of the process. */
    static final String SHOWN = "shown;";

    private ReopenRound() {}

    public static void main(String[] args) {
        try {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            WindowRound.open(Options.of(args).path("home", Path.of("home")));
            WindowRound.until(
                    "the run",
                    scene -> scene.lookup("#equation") instanceof Labeled label
                            && label.getText().contains("need checking"));
            System.out.println(SHOWN + Duration.between(start, Instant.now()).toMillis() / 1e3);
            System.exit(0);
        } catch (InterruptedException | IllegalStateException e) {
            e.printStackTrace();
            System.exit(9);
        }
    }
}
