package com.enroldesk.engine.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are ordered, with what has been counted since. Any thread. */
final class Orders {
    private final FaultPlan plan;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean wentDown = new AtomicBoolean();
    private final CallMeter meter = new CallMeter();

    Orders(Faults faults) {
        this.plan = new FaultPlan(faults);
    }

    Faults faults() {
        return plan.faults();
    }

    /** How the next bulk call is treated, in the order in which they arrive. */
    FaultPlan.Treatment next() {
        return plan.at(calls.incrementAndGet());
    }

    /** Whether the promotions are switched off by now. */
    boolean inactive() {
        return plan.at(calls.get() + 1).inactive();
    }

    CallMeter meter() {
        return meter;
    }

    /** True once, after the first bulk call, where an outage is ordered. */
    boolean goesDown() {
        return faults().of(Fault.DOWN).isPresent() && wentDown.compareAndSet(false, true);
    }
}
