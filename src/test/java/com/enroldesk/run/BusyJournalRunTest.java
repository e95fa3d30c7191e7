package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

/** Another program holds the journal while answers are on their way (failure-modes B-1), or takes it away (B-7). */
final class BusyJournalRunTest {
    @TempDir
    Path home;

    private final AtomicLong nanos = new AtomicLong();
    private final Set<RunProgress.Obstacle> held = EnumSet.noneOf(RunProgress.Obstacle.class);
    private Journal journal;
    private Connection other;
    private Optional<RunLoop> current = Optional.empty();
    private int calls;

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(home, Clock.systemUTC(), "test", "test");
        other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
    }

    @AfterEach
    void close() throws Exception {
        other.close();
        journal.close();
    }

    @Test
    void theAnswerIsHeldUntilTheOtherProgramIsDoneAndNobodyIsInDoubt() throws Exception {
        RunProgress last = run(permit -> {
            if (++calls == 2) {
                other("BEGIN IMMEDIATE");
            }
            return ScriptedEngine.enrolled(permit);
        });

        assertThat(last.state()).isEqualTo(RunState.FINISHED);
        assertThat(last.count(OutcomeKind.ENROLLED)).isEqualTo(30);
        assertThat(held).containsExactly(RunProgress.Obstacle.JOURNAL_BUSY);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void aJournalThatIsMovedAwayEndsTheRunAfterWhatIsOnItsWay() throws Exception {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> run(permit -> {
                    if (++calls == 1) {
                        moveAway();
                    }
                    return ScriptedEngine.enrolled(permit);
                }))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.JOURNAL_REPLACED));
        int sent = calls;
        assertThat(sent).as("one more may have been claimed by then").isLessThanOrEqualTo(2);
        assertThat(journal.reader().runs().getFirst().state()).isEqualTo(RunState.RUNNING);
        assertThat(journal.recover().values()).as("every answer was kept").containsExactly(0L);
    }

    private void other(String sql) {
        try (Statement statement = other.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void moveAway() {
        try {
            Files.move(home.resolve("journal.db"), home.resolve("moved.db"));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private RunProgress run(Function<Permit, Reply> script) throws Exception {
        RunRecord run = journal.reader()
                .run(journal.approve(Runs.order(10), Runs.ids(30).iterator()))
                .orElseThrow();
        Limits oneByOne = new Limits(10, 100, OptionalInt.empty(), 1, false);
        Outside outside =
                new Outside(Clock.systemUTC(), nanos::get, this::leap, new Random(7), "Tess", Duration.ofMinutes(1));
        RunLoop loop = new RunLoop(run, journal, new ScriptedEngine(oneByOne, script), outside);
        current = Optional.of(loop);
        loop.run();
        return loop.control().await();
    }

    private long leap(Condition changed, long wait) {
        Optional<RunProgress.Hold> hold =
                current.flatMap(loop -> loop.control().progress().waiting()).flatMap(RunProgress.Waiting::hold);
        if (hold.isPresent()) {
            held.add(hold.get().obstacle());
            other("ROLLBACK");
        }
        nanos.addAndGet(wait);
        return 0;
    }
}
