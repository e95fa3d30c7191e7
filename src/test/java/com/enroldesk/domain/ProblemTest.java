package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class ProblemTest {
    private static final ProblemCode CODE = ProblemCode.MEMORY_SHORT;

    @Test
    void wantOfMemoryTellsHowMuchThereIsHoweverDeepItIsWrapped() {
        OutOfMemoryError none = new OutOfMemoryError("Java heap space");
        Throwable wrapped = new IllegalStateException(new IllegalArgumentException(none));
        for (Throwable failure : new Throwable[] {none, wrapped}) {
            assertThat(Problem.ofMemory(CODE, failure)).hasValueSatisfying(problem -> {
                assertThat(problem.code()).isEqualTo(CODE);
                assertThat(problem.getCause()).isSameAs(failure);
                assertThat(problem.arguments())
                        .containsExactly(Runtime.getRuntime().maxMemory() / 1024 / 1024);
            });
        }
        assertThat(Problem.ofMemory(CODE, new OutOfMemoryError())).isPresent();
    }

    @Test
    void otherFailuresAreNoWantOfMemory() {
        assertThat(Problem.ofMemory(CODE, new OutOfMemoryError("unable to create native thread")))
                .isEmpty();
        assertThat(Problem.ofMemory(CODE, new StackOverflowError())).isEmpty();
        assertThat(Problem.ofMemory(CODE, new UncheckedIOException(new IOException("gone"))))
                .isEmpty();
    }
}
