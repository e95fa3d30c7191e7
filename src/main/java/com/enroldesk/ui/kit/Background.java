package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Work off the window's thread, and its results back on it. The only place that knows of threads; with {@code Runnable::run}
 * twice everything happens at once, which is how view models are tested.
 */
public final class Background {
    private final Executor worker;
    private final Executor window;
    private final Consumer<Throwable> bugs;
    private final boolean inline;

    /** @param bugs is told of what no one foresaw, on the window's thread */
    public Background(Executor worker, Executor window, Consumer<Throwable> bugs) {
        this(worker, window, bugs, true);
    }

    private Background(Executor worker, Executor window, Consumer<Throwable> bugs, boolean inline) {
        this.worker = worker;
        this.window = window;
        this.bugs = bugs;
        this.inline = inline;
    }

    /** Real threads, which end with the program. */
    public static Background threads(Consumer<Throwable> bugs) {
        ExecutorService workers = Executors.newCachedThreadPool(daemons("worker"));
        return new Background(workers, Platform::runLater, bugs, false);
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** A screen's own jobs, one at a time; {@code failed} is told on the window's thread what could not be done. */
    public Jobs jobs(Consumer<Problem> failed) {
        return new Jobs(this, failed);
    }

    /** Runs on the window's thread soon. */
    public void later(Runnable action) {
        window.execute(action);
    }

    /**
     * Calls {@code tick} on the window's thread again and again, never twice at once, until {@link Ticks#stop}. Does nothing
     * where all is synchronous: a test ticks by hand.
     */
    public Ticks every(Duration period, Runnable tick) {
        if (inline) {
            return () -> {};
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("ticks"));
        AtomicBoolean waiting = new AtomicBoolean();
        ScheduledFuture<?> ticking = clock.scheduleAtFixedRate(
                () -> {
                    if (waiting.compareAndSet(false, true)) {
                        window.execute(() -> {
                            waiting.set(false);
                            tick.run();
                        });
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> {
            ticking.cancel(false);
            clock.shutdown();
        };
    }

    /** Stops what {@link #every} began. */
    @FunctionalInterface
    public interface Ticks {
        void stop();
    }

    /** Exactly one of {@code done}, {@code failed} and {@code broken} follows on the window's thread. */
    <T> void run(Work<T> work, Consumer<T> done, Consumer<Problem> failed, Consumer<Throwable> broken) {
        worker.execute(() -> window.execute(outcome(work, done, failed, broken)));
    }

    /** Tells of what no one foresaw; on the window's thread. */
    void bug(Throwable bug) {
        bugs.accept(bug);
    }

    /** Begins at once what will be needed shortly; asking for it waits until it is there. */
    public <T> Supplier<T> ahead(Supplier<T> work) {
        FutureTask<T> begun = new FutureTask<>(work::get);
        worker.execute(begun);
        return () -> {
            try {
                return begun.get();
            } catch (ExecutionException failed) {
                throw unchecked(failed.getCause());
            } catch (InterruptedException cause) {
                throw new IllegalStateException(cause);
            }
        };
    }

    /** As it was thrown, so that its bug code is that of the place where it happened. */
    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }

    /** Closes what is not needed any more, off the window's thread. */
    public void close(AutoCloseable thing) {
        worker.execute(() -> {
            try {
                thing.close();
            } catch (Exception bug) {
                window.execute(() -> bugs.accept(bug));
            }
        });
    }

    private <T> Runnable outcome(Work<T> work, Consumer<T> done, Consumer<Problem> failed, Consumer<Throwable> broken) {
        try {
            T value = work.call();
            return () -> done.accept(value);
        } catch (Problem problem) {
            return () -> failed.accept(problem);
        } catch (Exception | Error unforeseen) {
            Optional<Problem> memory = Problem.ofMemory(ProblemCode.MEMORY_SHORT, unforeseen);
            if (memory.isPresent()) {
                return () -> failed.accept(memory.get());
            }
            return () -> broken.accept(unforeseen);
        }
    }
}
