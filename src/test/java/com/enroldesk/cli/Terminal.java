package com.enroldesk.cli;

import com.enroldesk.desk.PlanExport;
import com.enroldesk.domain.Secret;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A command line whose streams are kept, for tests. */
public final class Terminal {
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final Texts TEXTS = Texts.load(Locale.ENGLISH);

    private final DeskOpener desks;
    private final Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Throwable> bugs = new ArrayList<>();
    final Presses presses = new Presses();
    Map<String, String> environment = Map.of();
    /** What a person will type, in turn. */
    public final Queue<String> answers = new ArrayDeque<>();

    Server server = (_, _) -> {
        throw new IllegalStateException("nothing is served here");
    };

    public final List<String> asked = new ArrayList<>();

    public Terminal(DeskOpener desks, Path home) {
        this.desks = desks;
        this.home = home;
    }

    public int run(String input, String... args) {
        out.reset();
        err.reset();
        return app(input).run(args);
    }

    private CommandLineApp app(String input) {
        InstantSource clock = InstantSource.fixed(NOW);
        return new CommandLineApp(new Surroundings(
                desks,
                server,
                new PlanExport(new ExportWriter(TEXTS, ZoneOffset.UTC), clock),
                home,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                this::answer,
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

    /** Without an answer there is no terminal to ask at. */
    private Optional<Secret> answer(String question) {
        asked.add(question);
        return Optional.ofNullable(answers.poll())
                .filter(text -> !text.isEmpty())
                .map(Secret::of);
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Standard output as the one object it must be. */
    public JsonNode json() {
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
