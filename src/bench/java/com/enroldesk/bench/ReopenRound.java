package com.enroldesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Labeled;

/** One start of {@link ReopenBench}, in a process of its own. */
public final class ReopenRound {
    /** Before the seconds since the process was started. */
    static final String SHOWN = "shown;";

    /** Option for when that was, in milliseconds since 1970. */
    static final String SINCE = "since";

    private ReopenRound() {}

    public static void main(String[] args) {
        try {
            Options options = Options.of(args);
            // The system tells when a process started too, but on Linux from a time of boot in whole seconds.
            Instant start = Instant.ofEpochMilli(Long.parseLong(options.text(SINCE, "")));
            WindowRound.open(options.path("home", Path.of("home")));
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
