package com.enroldesk.run;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;

/** One call of an engine that must not throw. Since nobody can know how far one that did had come, its customers are unknown. */
record Call(Engine engine, Clock clock) {

    Lanes.Answer make(Permit permit) {
        try {
            return new Lanes.Answer(permit, engine.send(permit));
        } catch (RuntimeException bug) {
            Reason reason = Reason.of(ReasonCode.ENGINE_FAILED, bug.getClass().getSimpleName());
            Evidence evidence =
                    new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), clock.instant());
            Reply reply =
                    new Reply(evidence, Collections.nCopies(permit.size(), new Verdict.Unknown(reason)), Advice.GO_ON);
            return new Lanes.Answer(permit, reply);
        }
    }
}
