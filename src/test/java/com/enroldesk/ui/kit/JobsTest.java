package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsTest {
    /** Work waits here until the test lets it run: the worker's queue, and the window's. */
    private final Deque<Runnable> worker = new ArrayDeque<>();

    private final List<Throwable> bugs = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Background background = new Background(worker::add, Runnable::run, bugs::add);
    private final Jobs jobs =
            background.jobs(problem -> heard.add(problem.code().number()));

    private void work() {
        while (!worker.isEmpty()) {
            worker.poll().run();
        }
    }

    @Test
    void theAnswerOfAQuestionComesBack() {
        jobs.ask(() -> "answer", heard::add);

        assertThat(jobs.busyProperty().get()).isTrue();
        work();

        assertThat(heard).containsExactly("answer");
        assertThat(jobs.busyProperty().get()).isFalse();
    }

    @Test
    void anOlderQuestionGivesWayToANewerOne() {
        jobs.ask(() -> "first", heard::add);
        jobs.ask(() -> "second", heard::add);
        jobs.ask(() -> "third", heard::add);
        work();

        assertThat(heard).containsExactly("third");
    }

    @Test
    void anAnswerThatNobodyWantsAnyMoreIsClosed() {
        List<String> closed = new ArrayList<>();
        AutoCloseable answer = () -> closed.add("closed");
        jobs.ask(() -> answer, _ -> heard.add("first"));
        jobs.cancel();
        work();

        assertThat(heard).isEmpty();
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void deedsAreDoneInOrderWhateverIsAskedMeanwhile() {
        jobs.act(() -> "first deed", heard::add);
        jobs.ask(() -> "question", heard::add);
        jobs.act(() -> "second deed", heard::add);
        jobs.ask(() -> "newer question", heard::add);
        work();

        assertThat(heard).containsExactly("first deed", "second deed", "newer question");
    }

    @Test
    void oneJobRunsAtATime() {
        jobs.act(() -> "first", heard::add);
        jobs.act(() -> "second", heard::add);

        assertThat(worker).hasSize(1);
    }

    @Test
    void aProblemIsToldAndTheNextJobRuns() {
        jobs.act(
                () -> {
                    throw new Problem(ProblemCode.LIST_EMPTY);
                },
                () -> heard.add("done"));
        jobs.act(() -> "next", heard::add);
        work();

        assertThat(heard).containsExactly(ProblemCode.LIST_EMPTY.number(), "next");
    }

    @Test
    void whatNobodyForesawIsHandedOnAndTheNextJobRuns() {
        jobs.act(
                () -> {
                    throw new IllegalStateException("unforeseen");
                },
                () -> heard.add("done"));
        jobs.act(() -> "next", heard::add);
        work();

        assertThat(heard).containsExactly("next");
        assertThat(bugs).hasSize(1);
        assertThat(jobs.busyProperty().get()).isFalse();
    }

    @Test
    void whoWantsToKnowOfABugIsToldInstead() {
        List<Throwable> own = new ArrayList<>();
        jobs.act(
                () -> {
                    throw new IllegalStateException("unforeseen");
                },
                _ -> heard.add("done"),
                _ -> heard.add("failed"),
                own::add);
        work();

        assertThat(own).hasSize(1);
        assertThat(bugs).isEmpty();
        assertThat(jobs.busyProperty().get()).isFalse();
    }

    @Test
    void memoryThatRanOutIsToldAndTheNextJobRuns() {
        jobs.act(
                () -> {
                    throw new OutOfMemoryError();
                },
                () -> heard.add("done"));
        jobs.act(() -> "next", heard::add);
        work();

        assertThat(heard).containsExactly(ProblemCode.MEMORY_SHORT.number(), "next");
        assertThat(bugs).isEmpty();
    }

    @Test
    void anErrorOfAnotherKindIsHandedOnAndTheNextJobRuns() {
        jobs.act(
                () -> {
                    throw new StackOverflowError();
                },
                () -> heard.add("done"));
        jobs.act(() -> "next", heard::add);
        work();

        assertThat(heard).containsExactly("next");
        assertThat(bugs).hasSize(1);
        assertThat(jobs.busyProperty().get()).isFalse();
    }

    @Test
    void theSamePlaceInTheCodeHasTheSameBugCode() {
        RuntimeException bug = new IllegalStateException("unforeseen");

        assertThat(Bug.of(bug).code()).isEqualTo(Bug.of(bug).code()).matches("BUG-[0-9A-Z]{6,}");
    }
}
