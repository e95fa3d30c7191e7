package com.enroldesk.domain;

import java.util.List;

/**
 * An operation could not be done; it is never about one customer. The arguments fill the code's sentence in order and hold no
 * secret and no identifier of a customer. The message is for logs only: people read the sentence that {@code text} makes.
 */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Object> arguments;

    public Problem(ProblemCode code, Object... arguments) {
        super(code.number() + " " + code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Problem(ProblemCode code, Throwable cause, Object... arguments) {
        super(code.number() + " " + code, cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
