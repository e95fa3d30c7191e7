package com.enroldesk.engine.remote;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the ending of a request means.
 *
 * @param signedOut the server no longer takes what signed the request in
 * @param byPosition what the verdicts were read from, where only the order of the reply tells whom they are for
 * @param extraFields what the reply has that the contract has not
 */
record Ending(
        List<Verdict> verdicts,
        Advice advice,
        boolean signedOut,
        Optional<Reading> byPosition,
        ExtraFields extraFields) {
    Ending {
        verdicts = List.copyOf(verdicts);
    }

    static Ending of(List<Verdict> verdicts, Advice advice) {
        return new Ending(verdicts, advice, false, Optional.empty(), ExtraFields.NONE);
    }

    Ending with(Advice other) {
        return new Ending(verdicts, other, signedOut, byPosition, extraFields);
    }

    Ending with(List<Verdict> others) {
        return new Ending(others, advice, signedOut, byPosition, extraFields);
    }

    /** Nothing that names a customer has left. */
    static Ending notSent(int customers, Advice advice, Reason why) {
        return of(Collections.nCopies(customers, new Verdict.NotSent(why)), advice);
    }

    /** The server refused all of it before it did anything. */
    static Ending refused(int customers, Advice advice, Reason why) {
        return of(Collections.nCopies(customers, new Verdict.Refused(why)), advice);
    }

    /** It may or may not have counted. How many of these in a row are too many is the run's to know. */
    static Ending unknown(int customers, Reason why) {
        return of(Collections.nCopies(customers, new Verdict.Unknown(why)), Advice.GO_ON);
    }

    /** Again, without anybody's order. */
    static Advice again(Advice.Cause cause, Reason why) {
        return new Advice.Again(cause, why, Optional.empty());
    }

    /** Why nothing left. */
    static Reason notSent(Fault fault) {
        return switch (fault.kind()) {
            case NAME_NOT_FOUND -> Reason.of(ReasonCode.NAME_NOT_FOUND);
            case REFUSED, LOST -> Reason.of(ReasonCode.CONNECTION_REFUSED);
            case CONNECT_TIMEOUT, LATE -> Reason.of(ReasonCode.CONNECT_TIMEOUT);
            case NOT_TRUSTED -> Reason.of(ReasonCode.NOT_TRUSTED, fault.detail());
            case NOT_SECURE -> Reason.of(ReasonCode.NOT_SECURE);
            case PROXY -> Reason.of(ReasonCode.PROXY_REFUSED, fault.detail());
        };
    }
}
