package com.enroldesk.cli;

import com.enroldesk.desk.PlanExport;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command line whose streams are kept, for tests. */
final class Terminal {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Texts TEXTS = Texts.load(Locale.ENGLISH);

    private final DeskOpener desks;
    private final Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Throwable> bugs = new ArrayList<>();
    final Presses presses = new Presses();
    Map<String, String> environment = Map.of();
    Server server = (_, _) -> {
        throw new IllegalStateException("nothing is served here");
    };

    Terminal(DeskOpener desks, Path home) {
        this.desks = desks;
        this.home = home;
    }

    int run(String input, String... args) {
        out.reset();
        err.reset();
        return app(input).run(args);
    }

    CommandLineApp app(String input) {
        InstantSource clock = InstantSource.fixed(NOW);
        return new CommandLineApp(new Surroundings(
                desks,
                server,
                new PlanExport(new ExportWriter(TEXTS, ZoneOffset.UTC), clock),
                home,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                TEXTS,
                clock,
                ZoneOffset.UTC,
                environment,
                "asha",
                "1.2.3",
                presses,
                bug -> {
                    bugs.add(bug);
                    return "C0DE";
                }));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Standard output as the one object it must be. */
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out());
        } catch (IOException e) {
            throw new UncheckedIOException(out(), e);
        }
    }

    /** Interrupts that a test makes itself. */
    static final class Presses implements Interrupts {
        private final List<Runnable> actions = new ArrayList<>();
        final List<Integer> left = new ArrayList<>();
        /** Called when a command starts to listen. */
        Runnable listening = () -> {};

        @Override
        public Registration onInterrupt(Runnable action) {
            actions.add(action);
            listening.run();
            return () -> actions.remove(action);
        }

        @Override
        public void leave(int status) {
            left.add(status);
        }

        void press() {
            List.copyOf(actions).forEach(Runnable::run);
        }
    }
}
