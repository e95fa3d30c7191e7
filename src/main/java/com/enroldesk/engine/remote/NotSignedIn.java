package com.enroldesk.engine.remote;

import com.enroldesk.domain.Reason;
import com.enroldesk.engine.Advice;

/** Nothing could be got to sign in with, so nothing was sent. */
final class NotSignedIn extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Advice advice;
    private final transient Reason why;

    NotSignedIn(Advice advice, Reason why) {
        super(why.code().name());
        this.advice = advice;
        this.why = why;
    }

    Advice advice() {
        return advice;
    }

    Reason why() {
        return why;
    }
}
