package com.enroldesk.proof;

import com.enroldesk.cli.CommandLineApp;
import com.enroldesk.cli.DeskOpener;
import com.enroldesk.cli.Interrupts;
import com.enroldesk.cli.Surroundings;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.PlanExport;
import com.enroldesk.domain.Problem;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The packaged program's commands within this virtual machine, from the same jar: what follows after the first start is looked
 * at without the second that each start of a process costs.
 */
final class Inside {
    private static final Texts TEXTS = Texts.load(Locale.UK);
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final String OPERATOR = "ring 3";
    private static final Object DOOR = door();

    private Inside() {}

    static Program.Said call(Path home, String... arguments) throws InterruptedException {
        CompletableFuture<Program.Said> said = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                said.complete(run(home, arguments));
            } catch (RuntimeException | Error failure) {
                said.completeExceptionally(failure);
            }
        });
        try {
            return said.get(Program.PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return new Program.Said(-1, "", String.join(" ", arguments) + " (it did not end)");
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static Program.Said run(Path home, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLineApp(new Surroundings(
                        new Door(),
                        (_, _) -> {
                            throw new IllegalStateException("nobody serves in here");
                        },
                        new PlanExport(new ExportWriter(TEXTS, CLOCK.getZone()), CLOCK),
                        home,
                        InputStream.nullInputStream(),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        _ -> Optional.empty(),
                        false,
                        TEXTS,
                        CLOCK,
                        ZoneId.systemDefault(),
                        Map.of(),
                        OPERATOR,
                        "ring 3",
                        new Uninterrupted(),
                        bug -> String.valueOf(bug)))
                .run(arguments);
        return new Program.Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The program's own way to open a desk is nobody else's to call, so it is called by its name. */
    private static Object door() {
        try {
            Constructor<?> door = Class.forName("com.enroldesk.app.DeskDoor")
                    .getDeclaredConstructor(Texts.class, Clock.class, String.class, String.class, String.class);
            door.setAccessible(true);
            return door.newInstance(TEXTS, CLOCK, OPERATOR, "here", "ring 3");
        } catch (ReflectiveOperationException otherwise) {
            throw new IllegalStateException(otherwise);
        }
    }

    private record Door() implements DeskOpener {
        @Override
        public Desk open(Path home) throws Problem {
            return open("open", home);
        }

        @Override
        public Desk openAnew(Path home) throws Problem {
            return open("openAnew", home);
        }

        private static Desk open(String how, Path home) throws Problem {
            try {
                Method open = DOOR.getClass().getDeclaredMethod(how, Path.class, String.class);
                open.setAccessible(true);
                return (Desk) open.invoke(DOOR, home, "command");
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Problem problem) {
                    throw problem;
                }
                throw new IllegalStateException(thrown.getCause());
            } catch (ReflectiveOperationException otherwise) {
                throw new IllegalStateException(otherwise);
            }
        }
    }

    private static final class Uninterrupted implements Interrupts {
        @Override
        public Registration onInterrupt(Runnable action) {
            return () -> {};
        }

        @Override
        public void leave(int status) {
            throw new IllegalStateException("nobody interrupts in here");
        }
    }
}
