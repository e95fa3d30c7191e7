package com.enroldesk.run;

import com.enroldesk.domain.Problem;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The end of a run, for those who wait for it, and what broke it off. Any thread. */
final class Finish {
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile @Nullable Problem failure;
    private volatile @Nullable RuntimeException bug;

    void reach(@Nullable Problem problem, @Nullable RuntimeException unexpected) {
        failure = problem;
        bug = unexpected;
        reached.countDown();
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    void await() throws Problem, InterruptedException {
        reached.await();
        @Nullable RuntimeException unexpected = bug;
        if (unexpected != null) {
            throw unexpected;
        }
        @Nullable Problem problem = failure;
        if (problem != null) {
            throw problem;
        }
    }

    Optional<Problem> failure() {
        return Optional.ofNullable(failure);
    }
}
