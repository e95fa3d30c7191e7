package com.enroldesk.engine.remote;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.WireMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks what changes nothing, so that it may be asked again: signed in, a few times, and with every failure as a Problem. */
final class Questions {
    private static final int TRIES = 3;
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Set<String> SIGNED_OUT = Set.of("401", "498");
    private static final String NOT_ALLOWED = "403";
    private static final Pattern CODE = Pattern.compile("\\d{1,10}");

    private final Line line;
    private final Access access;
    private final Duration deadline;
    private final Clock clock;

    Questions(Line line, Access access, Duration deadline, Clock clock) {
        this.line = line;
        this.access = access;
        this.deadline = deadline;
        this.clock = clock;
    }

    /**
     * Asks for a path with its query, encoded.
     *
     * @return a whole answer that is a success, or says in a body of the contract what is wrong with the question
     */
    Seen.Answer ask(String path) throws Problem {
        boolean renewed = false;
        for (int tries = 1; ; tries++) {
            Optional<Credential> credential = credential();
            Seen seen = line.get(path, credential, deadline);
            if (!renewed && access.renews() && signedOut(seen)) {
                credential.ifPresent(access::refused);
                renewed = true;
            } else if (tries >= TRIES || !mayPass(seen)) {
                return answer(seen);
            } else {
                rest();
            }
        }
    }

    private Optional<Credential> credential() throws Problem {
        try {
            return access.credential();
        } catch (NotSignedIn e) {
            boolean refused = e.advice() instanceof Advice.Pause && e.why().code() == ReasonCode.SIGN_IN_FAILED;
            throw refused ? problem(ProblemCode.SERVER_SIGN_IN_REFUSED) : unreachable(e.why());
        }
    }

    private static boolean mayPass(Seen seen) {
        return switch (seen) {
            case Seen.Nothing nothing -> nothing.fault().kind() != Fault.Kind.NOT_TRUSTED;
            case Seen.Answer answer -> !answer.whole() || (answer.status() >= 500 && answer.status() < 600);
        };
    }

    /** Whether the server no longer takes what signed the question in. */
    static boolean signedOut(Seen seen) {
        return seen instanceof Seen.Answer answer
                && answer.whole()
                && (SIGNED_OUT.contains(Integer.toString(answer.status())) || SIGNED_OUT.contains(code(answer)));
    }

    private Seen.Answer answer(Seen seen) throws Problem {
        if (!(seen instanceof Seen.Answer answer)) {
            Seen.Nothing nothing = (Seen.Nothing) seen;
            throw unreachable(unanswered(nothing.fault()));
        }
        int status = answer.status();
        String code = code(answer);
        if (!answer.whole()) {
            throw unreadable("");
        }
        if (signedOut(answer)) {
            throw problem(ProblemCode.SERVER_SIGN_IN_REFUSED);
        }
        if (status == 403 || code.equals(NOT_ALLOWED)) {
            throw problem(ProblemCode.SERVER_NOT_ALLOWED);
        }
        if (answer.succeeded() || (status >= 400 && status < 500 && status != 429 && !code.isEmpty())) {
            return answer;
        }
        throw unreachable(why(answer, clock));
    }

    /** Why no answer came to a question, which has no body and so may have left without our knowing. */
    static Reason unanswered(Fault fault) {
        return switch (fault.kind()) {
            case LATE -> Reason.of(ReasonCode.TIMED_OUT);
            case LOST -> Reason.of(ReasonCode.CONNECTION_LOST);
            default -> Ending.notSent(fault);
        };
    }

    /** Why an answer is none. */
    static Reason why(Seen.Answer answer, Clock clock) {
        int status = answer.status();
        String number = Integer.toString(status);
        if (status == 407) {
            return Reason.of(ReasonCode.PROXY_REFUSED, number);
        }
        if (status == 404) {
            return Reason.of(ReasonCode.ADDRESS_WRONG);
        }
        if (status == 429) {
            Advice waiting = Endings.waiting(answer, ReasonCode.RATE_LIMITED, ZonedDateTime.now(clock));
            return waiting instanceof Advice.Pause pause ? pause.why() : Reason.of(ReasonCode.RATE_LIMITED);
        }
        return status >= 300 && status < 400
                ? Reason.of(ReasonCode.REDIRECTED, Endings.host(answer.header("Location")))
                : Reason.of(ReasonCode.SERVER_ERROR, number);
    }

    /** The number that an answer complains with; empty for none, and for what is no number and may be anything. */
    static String code(Seen.Answer answer) {
        return ErrorBody.read(answer.body().bytes())
                .map(WireMessage::code)
                .filter(code -> CODE.matcher(code).matches())
                .orElse("");
    }

    /** An answer whose body was not what the contract says. */
    Problem unreadable(Malformed malformed) {
        return unreadable(malformed.where() + ": " + malformed.what());
    }

    Problem unreadable(String what) {
        return what.isEmpty()
                ? new Problem(ProblemCode.SERVER_ANSWER_UNREADABLE, host(), "not whole")
                : new Problem(ProblemCode.SERVER_ANSWER_UNREADABLE, host(), what);
    }

    private Problem unreachable(Reason why) {
        return new Problem(ProblemCode.SERVER_UNREACHABLE, host(), why);
    }

    private Problem problem(ProblemCode code) {
        return new Problem(code, host());
    }

    private String host() {
        return line.address().shown();
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
