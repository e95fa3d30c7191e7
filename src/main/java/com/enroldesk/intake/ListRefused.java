package com.enroldesk.intake;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;

/** Carries a problem through the readers, which may throw nothing but an IOException. */
final class ListRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    ListRefused(ProblemCode code, Object... arguments) {
        super(code.number());
        this.problem = new Problem(code, arguments);
    }

    ListRefused(ProblemCode code, IOException cause, Object... arguments) {
        super(code.number(), cause);
        this.problem = new Problem(code, cause, arguments);
    }

    Problem problem() {
        return problem;
    }
}
