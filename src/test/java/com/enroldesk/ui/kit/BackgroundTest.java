package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final Background background = new Background(Runnable::run, window::add, bugs::add);

    @Test
    void aBugOnAWorkerIsToldOnTheWindowsThread() {
        background
                .jobs(_ -> {})
                .act(
                        () -> {
                            throw new IllegalStateException("unforeseen");
                        },
                        () -> {});
        background.close(() -> {
            throw new IllegalStateException("unforeseen at closing");
        });

        assertThat(bugs).isEmpty();
        window.forEach(Runnable::run);
        assertThat(bugs).extracting(Throwable::getMessage).containsExactly("unforeseen", "unforeseen at closing");
    }

    @Test
    void whatWasBegunAheadThrowsAsItWasThrown() {
        RuntimeException bug = new IllegalStateException("unforeseen");
        Supplier<String> begun = background.ahead(() -> {
            throw bug;
        });

        assertThatIllegalStateException().isThrownBy(begun::get).isSameAs(bug);
    }
}
