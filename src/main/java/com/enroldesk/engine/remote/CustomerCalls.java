package com.enroldesk.engine.remote;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.wire.CustomerReply;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.WirePaths;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Who a customer is to the server (contract 7.7). Changes nothing, so it is asked once more where that may help. Any thread. */
final class CustomerCalls {
    private static final int TRIES = 2;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** A run stands still meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final Line line;
    private final Access access;
    private final Pace pace;
    private final Duration deadline;
    private final InstantSource clock;

    CustomerCalls(Line line, Access access, Pace pace, RemoteOptions options) {
        this.line = line;
        this.access = access;
        this.pace = pace;
        this.deadline = options.deadline().compareTo(LONGEST_CALL) < 0 ? options.deadline() : LONGEST_CALL;
        this.clock = options.clock();
    }

    Found find(IdentifierKind kind, String value, String source) {
        String path = WirePaths.CUSTOMER
                + "?source=" + HoldingCalls.encoded(source)
                + "&identifierName=" + kind.wireName()
                + "&identifierValue=" + HoldingCalls.encoded(value);
        for (int tries = 1; ; tries++) {
            pace.await();
            Optional<Credential> credential;
            try {
                credential = access.credential();
            } catch (NotSignedIn _) {
                return new Found.Failed();
            }
            Seen seen = line.get(path, credential, deadline);
            boolean renews = access.renews() && Questions.signedOut(seen);
            Found found = found(seen);
            Duration wait = renews ? Duration.ZERO : wait(seen);
            if (tries == TRIES || wait.compareTo(LONGEST_WAIT) > 0 || !(renews || found instanceof Found.Failed)) {
                return found;
            }
            if (renews) {
                credential.ifPresent(access::refused);
            }
            pace.rest(wait);
        }
    }

    private Duration wait(Seen seen) {
        return seen instanceof Seen.Answer answer
                ? RetryAfter.of(answer.headers(), clock.instant()).orElse(BETWEEN)
                : BETWEEN;
    }

    /** What was seen, in every doubt as no answer. */
    static Found found(Seen seen) {
        if (!(seen instanceof Seen.Answer answer) || !answer.whole()) {
            return new Found.Failed();
        }
        int status = answer.status();
        String code = Questions.code(answer);
        boolean ours = answer.succeeded() || (status >= 400 && status < 500 && status != 407 && status != 429);
        if (ours && code.equals(ReasonCode.CUSTOMER_NOT_FOUND.key())) {
            return new Found.Nobody();
        }
        if (Questions.signedOut(seen) || status == 403 || code.equals("403") || status == 404) {
            return new Found.NotAllowed();
        }
        if (!code.isEmpty()) {
            return ours ? new Found.Refused(code) : new Found.Failed();
        }
        try {
            return answer.succeeded()
                    ? new Found.Customer(CustomerReply.read(answer.body().bytes()))
                    : new Found.Failed();
        } catch (Malformed _) {
            return new Found.Failed();
        }
    }
}
