package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The jobs of one screen, in order, one at a time. A question gives way to a newer question: its answer is dropped, and closed
 * if it can be closed. A deed is always done and always reported.
 */
public final class Jobs {
    private final Background background;
    private final Consumer<Problem> failed;
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private boolean running;
    private long newestQuestion;

    private record Job<T>(
            Work<T> work, Consumer<T> done, Consumer<Problem> failed, Consumer<Throwable> broken, long question) {
        boolean isDeed() {
            return question == 0;
        }
    }

    Jobs(Background background, Consumer<Problem> failed) {
        this.background = background;
        this.failed = failed;
    }

    /** Whether a job runs or waits. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Asks a question; an older one that is not answered yet is forgotten. */
    public <T> void ask(Work<T> work, Consumer<T> done) {
        ask(work, done, failed);
    }

    /** As {@link #ask(Work, Consumer)}, with its own way to tell what could not be done. */
    public <T> void ask(Work<T> work, Consumer<T> done, Consumer<Problem> ownFailed) {
        cancel();
        add(new Job<>(work, done, ownFailed, background::bug, newestQuestion));
    }

    /** Does something that must not be dropped. */
    public <T> void act(Work<T> work, Consumer<T> done) {
        add(new Job<>(work, done, failed, background::bug, 0));
    }

    /** As {@link #act(Work, Consumer)}, with its own way to tell what could not be done. */
    public <T> void act(Work<T> work, Consumer<T> done, Consumer<Problem> ownFailed) {
        add(new Job<>(work, done, ownFailed, background::bug, 0));
    }

    /** As {@link #act(Work, Consumer, Consumer)}, with its own end also for what no one foresaw. */
    public <T> void act(Work<T> work, Consumer<T> done, Consumer<Problem> ownFailed, Consumer<Throwable> ownBroken) {
        add(new Job<>(work, done, ownFailed, ownBroken, 0));
    }

    /** As {@link #act(Work, Consumer)} where nothing comes back. */
    public void act(Verb verb, Runnable done) {
        act(
                () -> {
                    verb.call();
                    return true;
                },
                _ -> done.run());
    }

    /** Forgets every question that is not answered yet. Deeds go on. */
    public void cancel() {
        newestQuestion++;
        waiting.removeIf(job -> !job.isDeed());
        refreshBusy();
    }

    private void add(Job<?> job) {
        waiting.add(job);
        if (!running) {
            next();
        }
        refreshBusy();
    }

    private void next() {
        Job<?> job = waiting.poll();
        if (job != null) {
            start(job);
        }
    }

    private <T> void start(Job<T> job) {
        running = true;
        refreshBusy();
        background.run(
                job.work(),
                value -> ended(() -> deliver(job, value)),
                problem -> ended(() -> {
                    if (wanted(job)) {
                        job.failed().accept(problem);
                    }
                }),
                bug -> ended(() -> job.broken().accept(bug)));
    }

    private void ended(Runnable report) {
        running = false;
        report.run();
        if (!running) {
            next();
        }
        refreshBusy();
    }

    private <T> void deliver(Job<T> job, T value) {
        if (wanted(job)) {
            job.done().accept(value);
        } else if (value instanceof AutoCloseable dropped) {
            background.close(dropped);
        }
    }

    private boolean wanted(Job<?> job) {
        return job.isDeed() || job.question() == newestQuestion;
    }

    private void refreshBusy() {
        busy.set(running || !waiting.isEmpty());
    }
}
