package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.FullDisk;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills while answers are on their way (failure-modes A-3). Waits leap, so that none takes time. */
final class FullDiskRunTest {
    @TempDir
    Path home;

    private final AtomicLong nanos = new AtomicLong();
    private final Set<RunProgress.Obstacle> held = EnumSet.noneOf(RunProgress.Obstacle.class);
    private FullDisk.Lever disk;
    private Journal journal;
    private Optional<RunLoop> current = Optional.empty();
    private int calls;
    private int roomAfter = Integer.MAX_VALUE;

    @BeforeEach
    void open() throws Exception {
        disk = new FullDisk.Lever(home);
        journal = disk.open(Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        disk.free();
        journal.close();
    }

    @Test
    void theAnswerIsHeldUntilThereIsRoomAndNobodyIsInDoubt() throws Exception {
        roomAfter = 5;
        RunProgress last = run(permit -> answered(permit, ++calls == 2));

        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(30);
        assertThat(held).containsExactly(RunProgress.Obstacle.SAVING);
        assertThat(last.waiting()).isEmpty();
        assertThat(home.resolve("ballast"))
                .as("made again before more was sent")
                .hasSize(16L << 20);
    }

    @Test
    void aDiskThatStaysFullEndsTheRunAndNothingMoreIsSent() throws Exception {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> run(permit -> answered(permit, ++calls == 2)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL));

        assertThat(home.resolve("ballast")).doesNotExist();
        int sent = calls;
        assertThat(sent).as("one more may have been on its way").isLessThanOrEqualTo(3);
        disk.free();
        long doubtful =
                journal.recover().values().stream().mapToLong(Long::longValue).sum();
        assertThat(doubtful).isBetween(10L, 20L);
    }

    @Test
    void withoutItsBallastARunDoesNotBegin() throws Exception {
        Files.createDirectories(home.resolve("ballast").resolve("in-its-way"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> run(permit -> answered(permit, false)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WORKSPACE_NOT_WRITABLE));
        assertThat(calls).isZero();
    }

    private RunProgress run(Function<Permit, Reply> script) throws Exception {
        RunRecord run = journal.reader()
                .run(journal.approve(Runs.order(10), Runs.ids(30).iterator()))
                .orElseThrow();
        Limits oneByOne = new Limits(10, 100, OptionalInt.empty(), 1, false);
        RunLoop loop = new RunLoop(run, journal, new ScriptedEngine(oneByOne, script), outside());
        current = Optional.of(loop);
        loop.run();
        return loop.control().await();
    }

    /** An answer that needs pages of its own. */
    private Reply answered(Permit permit, boolean full) {
        if (full) {
            disk.fill();
        }
        Reply reply = ScriptedEngine.enrolled(permit);
        Evidence bare = reply.evidence();
        Evidence evidence = new Evidence(
                bare.request(), bare.status(), bare.serverRequestId(), Optional.of("x".repeat(50_000)), bare.at());
        return new Reply(evidence, reply.verdicts(), reply.advice());
    }

    private Outside outside() {
        return new Outside(Clock.systemUTC(), nanos::get, this::leap, new Random(7), "Tess", Duration.ofMinutes(1));
    }

    private long leap(Condition changed, long wait) {
        current.flatMap(loop -> loop.control().progress().waiting())
                .flatMap(RunProgress.Waiting::hold)
                .ifPresent(hold -> held.add(hold.obstacle()));
        if (--roomAfter == 0) {
            disk.free();
        }
        nanos.addAndGet(wait);
        return 0;
    }
}
