package com.enroldesk.engine.remote;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.TokenMessage;
import com.enroldesk.engine.wire.WirePaths;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token of one client, in memory only (contract 6.2): fetched by the first lane that needs it while the others wait, and
 * made anew before it ends, by the monotonic clock.
 */
final class Tokens {
    /** Longer than any server takes for it, and shorter than a person watches a run that does nothing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);
    private static final int MARGIN_SHARE = 10;

    /** Of a token so short-lived that the usual margin would eat it up. */
    private static final int SHORT_SHARE = 5;

    /** What may stand in a header. */
    private static final Pattern SOUND = Pattern.compile("[\\x21-\\x7E]{1,16384}");

    private final Line line;
    private final SignIn.OAuth client;
    private final Duration deadline;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Held held;

    private record Held(Credential credential, long untilNanos) {}

    Tokens(Line line, SignIn.OAuth client, RemoteOptions options) {
        this.line = line;
        this.client = client;
        this.deadline = options.deadline().compareTo(LONGEST_WAIT) < 0 ? options.deadline() : LONGEST_WAIT;
        this.clock = options.clock();
        this.nanos = options.nanos();
    }

    Credential current() throws NotSignedIn {
        turn.lock();
        try {
            Held now = held;
            if (now == null || nanos.getAsLong() - now.untilNanos() >= 0) {
                now = fetch();
                held = now;
            }
            return now.credential();
        } finally {
            turn.unlock();
        }
    }

    /** Forgets a token that the server did not take; another lane may have fetched a newer one meanwhile. */
    void drop(Credential refused) {
        turn.lock();
        try {
            if (held != null && held.credential().equals(refused)) {
                held = null;
            }
        } finally {
            turn.unlock();
        }
    }

    /** How long before its end a token is not used any more. */
    static Duration margin(Duration life) {
        Duration usual = life.dividedBy(MARGIN_SHARE);
        Duration margin = usual.compareTo(MARGIN) < 0 ? MARGIN : usual;
        Duration shortLived = life.dividedBy(SHORT_SHARE);
        return margin.compareTo(shortLived) < 0 ? margin : shortLived;
    }

    private Held fetch() throws NotSignedIn {
        long asked = nanos.getAsLong();
        byte[] request = TokenMessage.request(client.key(), client.secret());
        Seen seen = line.post(WirePaths.TOKEN, request, Optional.empty(), deadline);
        Arrays.fill(request, (byte) 0);
        if (!(seen instanceof Seen.Answer answer)) {
            throw unreachable((Seen.Nothing) seen);
        }
        if (!answer.succeeded()) {
            throw refused(answer);
        }
        try {
            TokenMessage.Granted granted = TokenMessage.granted(answer.body().bytes());
            Duration life = granted.life().compareTo(SHORTEST_LIFE) < 0 ? SHORTEST_LIFE : granted.life();
            // From before it was asked for: on its way back a token has begun to age.
            return new Held(
                    credential(granted.token()),
                    asked + life.minus(margin(life)).toNanos());
        } catch (Malformed _) {
            throw notGranted(answer);
        }
    }

    private static Credential credential(Secret token) throws Malformed {
        char[] revealed = token.reveal();
        token.close();
        String text = new String(revealed);
        Arrays.fill(revealed, '\0');
        if (!SOUND.matcher(text).matches()) {
            throw new Malformed("data.accessToken", "no token");
        }
        return Credential.token(text);
    }

    private static NotSignedIn unreachable(Seen.Nothing nothing) {
        return again(nothing.left() ? failed("no answer") : Ending.notSent(nothing.fault()));
    }

    private NotSignedIn refused(Seen.Answer answer) {
        int status = answer.status();
        if (status == 407 && !answer.left()) {
            return again(Reason.of(ReasonCode.PROXY_REFUSED, "407"));
        }
        if (status == 429) {
            Advice advice = Endings.waiting(answer, ReasonCode.RATE_LIMITED, ZonedDateTime.now(clock));
            return new NotSignedIn(
                    advice, advice instanceof Advice.Pause pause ? pause.why() : Reason.of(ReasonCode.RATE_LIMITED));
        }
        if (status >= 300 && status < 400) {
            return pause(Reason.of(ReasonCode.REDIRECTED, Endings.host(answer.header("Location"))));
        }
        if (!answer.whole() || status == 408 || status >= 500) {
            return again(failed(answer.whole() ? Integer.toString(status) : "no whole answer"));
        }
        return pause(failed(answer, Integer.toString(status)));
    }

    /** A success without a token. */
    private static NotSignedIn notGranted(Seen.Answer answer) {
        if (answer.isPage()) {
            return again(failed("a web page came instead of a token"));
        }
        return pause(failed(answer, "no token in the answer"));
    }

    /** The server's number for it, else what we say. */
    private static Reason failed(Seen.Answer answer, String otherwise) {
        String code = Questions.code(answer);
        return failed(code.isEmpty() ? otherwise : code);
    }

    private static Reason failed(String detail) {
        return Reason.of(ReasonCode.SIGN_IN_FAILED, detail);
    }

    private static NotSignedIn again(Reason why) {
        return new NotSignedIn(Ending.again(Advice.Cause.NOT_SENT, why), why);
    }

    private static NotSignedIn pause(Reason why) {
        return new NotSignedIn(new Advice.Pause(why), why);
    }
}
