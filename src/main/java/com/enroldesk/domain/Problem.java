package com.enroldesk.domain;

import java.util.List;
import java.util.Optional;

/**
 * An operation could not be done; it is never about one customer. The arguments fill the code's sentence in order and hold no
 * secret and no identifier of a customer. The message is for logs only: people read the sentence that {@code text} makes.
 */
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;
    private static final long BYTES_IN_MB = 1024 * 1024;

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

    /**
     * A failure for want of memory; libraries wrap it in failures of their own. That the system gives no more threads has the same
     * type and another remedy.
     *
     * @param code MEMORY_SHORT or RUN_OUT_OF_MEMORY
     * @return empty for a failure of another kind
     */
    public static Optional<Problem> ofMemory(ProblemCode code, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    && !String.valueOf(cause.getMessage()).contains("native thread")) {
                long most = Runtime.getRuntime().maxMemory() / BYTES_IN_MB;
                return Optional.of(new Problem(code, failure, most));
            }
        }
        return Optional.empty();
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
