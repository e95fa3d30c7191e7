package com.enroldesk.run;

import com.enroldesk.journal.Permit;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request at a time, made by the run's own thread. */
final class OneLane implements Lanes {
    private final Call call;
    private @Nullable Permit permit;

    OneLane(Call call) {
        this.call = call;
    }

    @Override
    public int inFlight() {
        return permit == null ? 0 : 1;
    }

    @Override
    public void send(Permit next) {
        if (permit != null) {
            throw new IllegalStateException("the lane is taken");
        }
        permit = next;
    }

    @Override
    public Optional<Answer> next(Duration most) {
        Permit claimed = permit;
        if (claimed == null) {
            return Optional.empty();
        }
        Answer answer = call.make(claimed);
        permit = null;
        return Optional.of(answer);
    }

    @Override
    public void close() {}
}
