package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.FullDisk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A data folder that cannot be written, and a disk that is full at the start: said, nothing sent, nothing lost. Tests may run
 * as root, whom no permission stops, so what is in the way here stops root too.
 */
class WorkspaceTroubleTest {
    private static final int WORKSPACE = 7;

    @TempDir
    Path folder;

    @Test
    void aFolderThatCannotBeMadeIsSaidBeforeAnythingIsSent() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "somebody's file");
        Path home = inTheWay.resolve("enrol-desk");

        saysThatItCannotBeWritten(home);

        assertThat(inTheWay).hasContent("somebody's file");
        assertThat(folder).isDirectoryContaining(inTheWay::equals);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatIsThereButClosedIsSaidBeforeAnythingIsSent() {
        saysThatItCannotBeWritten(Path.of("/proc/sys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace.lock", "journal.db-wal"})
    void aFolderThatWasClosedLaterKeepsWhatItHas(String file) throws Exception {
        Scene scene = new Scene(folder);
        assertThat(scene.list("enrol", Scene.THREE)).isZero();
        byte[] journal = Files.readAllBytes(scene.home.resolve("journal.db"));
        // A folder in place of a file stops everybody, and only until it is gone.
        Path closed = scene.home.resolve(file);
        Files.deleteIfExists(closed);
        Files.createDirectory(closed);
        Path stone = Files.writeString(closed.resolve("stone"), "");

        saysThatItCannotBeWritten(scene.home);

        assertThat(scene.home.resolve("journal.db")).hasBinaryContent(journal);
        Files.delete(stone);
        Files.delete(closed);
        assertThat(scene.run("runs", "show", "1")).isZero();
        assertThat(scene.terminal.out()).contains("Run 1: All enrolled", "3 in list = 3 enrolled");
    }

    @Test
    void aDiskThatIsFullAtTheStartIsSaidAndTheListGoesThroughLater() {
        Scene scene = new Scene(folder);
        String list = IntStream.range(0, 20_000)
                .mapToObj(row -> "91998%07d,Nobody".formatted(row))
                .collect(Collectors.joining("\n", Scene.THREE, "\n"));
        Clock clock = Clock.fixed(Terminal.NOW, ZoneOffset.UTC);
        Terminal full = new Terminal(new RealDesks(clock, FullDisk::open), scene.home);

        int status = full.run(list, "enrol", "-", "--program", "469", "--promotion", "56799");

        assertThat(status).isEqualTo(WORKSPACE);
        assertThat(full.err())
                .contains(
                        "The disk is full: " + scene.home + " can take no more.",
                        "Nothing more is sent",
                        "Free some space")
                .doesNotContain("Exception");
        assertThat(full.bugs).isEmpty();
        assertThat(scene.run("runs", "--json")).isZero();
        assertThat(scene.terminal.json().toString()).doesNotContain("\"run\"");
        // Each customer can have the promotion once: had anything been sent, it would show.
        assertThat(scene.list("enrol", list)).as(scene.terminal::out).isEqualTo(3);
        assertThat(scene.terminal.out()).contains("20,003 in list = 3 enrolled + 20,000 failed");
    }

    @Test
    void aRunThatMetASleepOfTheComputerSaysSoAndGoesOn() {
        Scene scene = new Scene(folder);
        AtomicLong minutes = new AtomicLong();
        InstantSource jumping = () -> Terminal.NOW.plus(Duration.ofMinutes(minutes.incrementAndGet()));
        List<String> calls = new CopyOnWriteArrayList<>();
        Terminal awake = new Terminal(
                new RealDesks(jumping.withZone(ZoneOffset.UTC), engine -> Told.noting(engine, calls)), scene.home);

        assertThat(awake.run(Scene.THREE, "enrol", "-", "--program", "469", "--promotion", "56799"))
                .isZero();

        assertThat(awake.err()).contains("RUN-205 The computer slept", "Going on.");
        assertThat(awake.out()).contains("3 in list = 3 enrolled");
        assertThat(calls.indexOf("awoke"))
                .as("what was connected is given up before anything is sent")
                .isBetween(0, calls.indexOf("send"));
    }

    @Test
    void aRunWhoseServerHasAnotherTimeSaysSoOnce() {
        Scene scene = new Scene(folder);
        Clock clock = Clock.fixed(Terminal.NOW, ZoneOffset.UTC);
        Terminal behind = new Terminal(
                new RealDesks(
                        clock,
                        engine -> Told.replying(
                                engine,
                                reply -> new Reply(
                                        reply.evidence(),
                                        reply.verdicts(),
                                        reply.advice(),
                                        Optional.of(Duration.ofMinutes(-7)),
                                        ExtraFields.NONE))),
                scene.home);

        assertThat(behind.run(Scene.THREE, "enrol", "-", "--program", "469", "--promotion", "56799", "--batch", "1"))
                .isZero();

        assertThat(behind.err()).containsOnlyOnce("CLK-301 This computer's clock is 7 min 0 s ahead of the server's.");
        assertThat(behind.out()).contains("3 in list = 3 enrolled");
    }

    @Test
    void aRunWhoseServerAnswersWithNewFieldsSaysSoOnceAndShowsNoData() {
        Scene scene = new Scene(folder);
        Clock clock = Clock.fixed(Terminal.NOW, ZoneOffset.UTC);
        ExtraFields fields = ExtraFields.of(List.of("tier", "asha@example.com", "919986000501", "traceId"));
        Terminal newer = new Terminal(
                new RealDesks(
                        clock,
                        engine -> Told.replying(
                                engine,
                                reply -> new Reply(
                                        reply.evidence(), reply.verdicts(), reply.advice(), Optional.empty(), fields))),
                scene.home);

        assertThat(newer.run(Scene.THREE, "enrol", "-", "--program", "469", "--promotion", "56799", "--batch", "1"))
                .isZero();

        assertThat(newer.err())
                .containsOnlyOnce("API-132 The server's answers have 4 fields that Enrol Desk does not know: "
                        + "tier, traceId and 2 more.")
                .doesNotContain("asha@example.com", "919986000501");
        assertThat(newer.out()).contains("3 in list = 3 enrolled");
    }

    @Test
    void aRunWhoseJournalIsReadByAnotherProgramSaysHowLongItsLogIs() {
        Scene scene = new Scene(folder);
        Clock clock = Clock.fixed(Terminal.NOW, ZoneOffset.UTC);
        Terminal read = new Terminal(
                new RealDesks(clock, engine -> Told.before(engine, "send", () -> lengthen(scene.home))), scene.home);

        assertThat(read.run(Scene.THREE, "enrol", "-", "--program", "469", "--promotion", "56799"))
                .isZero();

        assertThat(read.err())
                .containsOnlyOnce("DB-213 The journal's log has grown to 300 MB")
                .contains("Close what reads it.");
        assertThat(read.out()).contains("3 in list = 3 enrolled");
    }

    /** SQLite passes over what comes after its own pages. */
    private static void lengthen(Path home) {
        try (RandomAccessFile log =
                new RandomAccessFile(home.resolve("journal.db-wal").toFile(), "rw")) {
            log.setLength(300L << 20);
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        }
    }

    /** Engines that tell their server's time, or what they were asked. */
    private static final class Told {
        static Engine noting(Engine engine, List<String> calls) {
            return (Engine) Proxy.newProxyInstance(
                    Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (_, method, arguments) -> {
                        calls.add(method.getName());
                        return method.invoke(engine, arguments);
                    });
        }

        static Engine before(Engine engine, String asked, Runnable act) {
            return (Engine) Proxy.newProxyInstance(
                    Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (_, method, arguments) -> {
                        if (method.getName().equals(asked)) {
                            act.run();
                        }
                        return method.invoke(engine, arguments);
                    });
        }

        static Engine replying(Engine engine, UnaryOperator<Reply> change) {
            return (Engine) Proxy.newProxyInstance(
                    Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (_, method, arguments) -> {
                        Object said = method.invoke(engine, arguments);
                        return said instanceof Reply reply ? change.apply(reply) : said;
                    });
        }
    }

    private static void saysThatItCannotBeWritten(Path home) {
        Terminal terminal = new Terminal(new RealDesks(), home);

        int status = terminal.run(Scene.THREE, "enrol", "-", "--program", "469", "--promotion", "56799");

        assertThat(status).isEqualTo(WORKSPACE);
        assertThat(terminal.err())
                .contains("The data folder cannot be written: " + home)
                .contains("Nothing was sent.", "Make it writable for your account, or choose another one.")
                .doesNotContain("Exception");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.bugs).isEmpty();
    }
}
