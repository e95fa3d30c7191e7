package com.enroldesk.engine.endpoint;

import java.util.Optional;
import java.util.SplittableRandom;

/** What happens to which call: a pure function of the faults and the number of the call, so that a rehearsal can be repeated. */
record FaultPlan(Faults faults) {

    /**
     * How one call is treated.
     *
     * @param ending the fault that decides how it ends; empty when it ends well
     * @param inactive whether the promotion is switched off by now
     * @param luck decides what is left to chance, such as where a reply is cut
     */
    record Treatment(Optional<Fault> ending, boolean inactive, long luck) {
        SplittableRandom chance() {
            return new SplittableRandom(luck);
        }
    }

    /** @param call counted from 1 */
    Treatment at(long call) {
        Optional<Fault> ending = Optional.empty();
        for (Fault fault : Fault.values()) {
            boolean falls = fault.everyNth()
                    && faults.of(fault).isPresent()
                    && call % faults.of(fault).getAsInt() == 0;
            if (falls && ending.isEmpty()) {
                ending = Optional.of(fault);
            }
        }
        boolean inactive = call > faults.of(Fault.INACTIVE_AFTER).orElse(Integer.MAX_VALUE);
        long seed = faults.of(Fault.SEED).orElse(Fault.SEED.usual());
        return new Treatment(ending, inactive, new SplittableRandom(seed * 1_000_003L + call).nextLong());
    }
}
