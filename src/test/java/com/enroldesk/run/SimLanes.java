package com.enroldesk.run;

import com.enroldesk.journal.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lanes without threads: requests leave and are answered when the simulated wire says so. */
final class SimLanes implements Lanes {
    private final Call call;
    private final int count;
    private final SimWire wire;
    private final List<Permit> inFlight = new ArrayList<>();

    SimLanes(Call call, int count, SimWire wire) {
        this.call = call;
        this.count = count;
        this.wire = wire;
    }

    @Override
    public int inFlight() {
        return inFlight.size();
    }

    @Override
    public void send(Permit permit) {
        if (inFlight.size() == count) {
            throw new IllegalStateException("every lane is taken");
        }
        inFlight.add(permit);
        wire.depart(permit);
    }

    @Override
    public Optional<Answer> next(Duration most) {
        if (inFlight.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Permit answered = wire.answered(List.copyOf(inFlight), most);
        if (answered == null) {
            return Optional.empty();
        }
        inFlight.remove(answered);
        return Optional.of(call.make(answered));
    }

    @Override
    public void close() {}
}
