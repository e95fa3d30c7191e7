package com.enroldesk.engine.remote;

import static com.enroldesk.engine.remote.Ending.again;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.wire.Reading;
import com.enroldesk.engine.wire.ReplyReader;
import com.enroldesk.engine.wire.Sent;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What each ending of a bulk request means: the table of row-states section 4 and contract 5.1 and 5.2, as a pure function of
 * what was seen. Only what is certain is called not sent or refused; in every doubt it is unknown.
 */
final class Endings {
    /** Codes that a body may name in place of the status (contract 10.18). */
    private static final Set<String> IN_BODY = Set.of("401", "498", "403");

    private static final String RIGHTS_UNAVAILABLE = "4001";
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Sent sent;
    private final boolean renews;
    private final ZonedDateTime now;

    private Endings(Sent sent, boolean renews, ZonedDateTime now) {
        this.sent = sent;
        this.renews = renews;
        this.now = now;
    }

    /**
     * @param renews whether a sign-in that is no longer taken can be made anew without a person
     * @param now when the answer was read; its zone is the reader's
     */
    static Ending of(Seen seen, Sent sent, boolean renews, ZonedDateTime now) {
        Endings endings = new Endings(sent, renews, now);
        return switch (seen) {
            case Seen.Nothing nothing -> endings.silent(nothing);
            case Seen.Answer answer -> endings.answered(answer);
        };
    }

    private Ending silent(Seen.Nothing nothing) {
        if (!nothing.left()) {
            Reason why = Ending.notSent(nothing.fault());
            return Ending.notSent(customers(), again(Advice.Cause.NOT_SENT, why), why);
        }
        boolean late = nothing.fault().kind() == Fault.Kind.LATE;
        return unknown(late ? ReasonCode.TIMED_OUT : ReasonCode.CONNECTION_LOST);
    }

    private Ending answered(Seen.Answer answer) {
        if (answer.status() == 407 && !answer.left()) {
            // The proxy's own no to CONNECT: behind it, our request never began.
            Reason why = Reason.of(ReasonCode.PROXY_REFUSED, "407");
            return Ending.notSent(customers(), again(Advice.Cause.NOT_SENT, why), why);
        }
        Ending ending = switch (answer.body().end()) {
            case CUT -> unknown(ReasonCode.REPLY_CUT);
            case LATE -> unknown(ReasonCode.TIMED_OUT);
            case TOO_LARGE -> unknown(ReasonCode.REPLY_TOO_LARGE);
            case WHOLE -> whole(answer, Envelope.of(answer.body().bytes()));
        };
        boolean redirect = answer.status() >= 300 && answer.status() < 400;
        return redirect && ending.advice().equals(Advice.GO_ON) ? redirected(answer, ending) : ending;
    }

    /** Whatever became of a request that was sent elsewhere, the next one would go the same way. */
    private static Ending redirected(Seen.Answer answer, Ending ending) {
        String status = Integer.toString(answer.status());
        return ending.with(new Advice.Pause(Reason.of(ReasonCode.REDIRECTED_AFTER_SENDING, status)));
    }

    private Ending whole(Seen.Answer answer, Envelope envelope) {
        boolean remains = envelope instanceof Envelope.Remains;
        if (remains || envelope instanceof Envelope.ItemList) {
            // The list is the truth whatever the status (contract 5.1), and where it is broken nobody knows.
            return answer.isJson() || remains
                    ? read(answer)
                    : unknown(answer.isPage() ? ReasonCode.REPLY_WEB_PAGE : ReasonCode.REPLY_NOT_JSON);
        }
        String code = envelope instanceof Envelope.Code named ? named.code() : "";
        boolean success = answer.status() >= 200 && answer.status() < 300;
        int status = success && IN_BODY.contains(code) ? Integer.parseInt(code) : answer.status();
        return status >= 200 && status < 300 ? withoutList(answer) : byStatus(status, code, answer);
    }

    private Ending read(Seen.Answer answer) {
        Reading reading = ReplyReader.read(sent, answer.body().bytes(), now.toInstant());
        Advice advice = reading.refusal().<Advice>map(Advice.Refused::new).orElse(Advice.GO_ON);
        Optional<Reading> byPosition =
                Optional.of(reading).filter(read -> !read.customerIds().isEmpty());
        return new Ending(reading.verdicts(), advice, false, byPosition, ExtraFields.of(reading.extraFields()));
    }

    private Ending withoutList(Seen.Answer answer) {
        if (answer.body().length() == 0) {
            return unknown(ReasonCode.REPLY_EMPTY);
        }
        return answer.isPage() ? unknown(ReasonCode.REPLY_WEB_PAGE) : read(answer);
    }

    private Ending byStatus(int status, String code, Seen.Answer answer) {
        String number = Integer.toString(status);
        return switch (status) {
            case 401, 498 -> signedOut();
            case 403 -> pause(Reason.of(ReasonCode.NOT_ALLOWED));
            case 404 -> pause(Reason.of(ReasonCode.ADDRESS_WRONG));
            case 413 -> tooLarge();
            case 429 -> limited(answer, ReasonCode.RATE_LIMITED);
            case 400, 405, 411, 414, 415, 421, 422, 425 -> pause(Reason.of(ReasonCode.REQUEST_REFUSED, number));
            case 307, 308 -> pause(Reason.of(ReasonCode.REDIRECTED, host(answer.header("Location"))));
            case 301, 302, 303 ->
                redirected(answer, Ending.unknown(customers(), Reason.of(ReasonCode.REDIRECTED_AFTER_SENDING, number)));
            case 503 ->
                code.equals(RIGHTS_UNAVAILABLE)
                        ? limited(answer, ReasonCode.AUTHORISATION_UNAVAILABLE)
                        : serverError(number);
            default -> serverError(number);
        };
    }

    private Ending signedOut() {
        Reason why = Reason.of(ReasonCode.SIGN_IN_REFUSED);
        Advice advice = renews ? again(Advice.Cause.SIGN_IN, why) : new Advice.Pause(why);
        List<Verdict> verdicts = Ending.refused(customers(), advice, why).verdicts();
        return new Ending(verdicts, advice, true, Optional.empty(), ExtraFields.NONE);
    }

    private Ending tooLarge() {
        Reason why = Reason.of(ReasonCode.REQUEST_TOO_LARGE);
        // One customer alone cannot be made fewer.
        Advice advice = customers() == 1 ? new Advice.Pause(why) : again(Advice.Cause.TOO_LARGE, why);
        return Ending.refused(customers(), advice, why);
    }

    private Ending limited(Seen.Answer answer, ReasonCode code) {
        Advice advice = waiting(answer, code, now);
        Reason why = advice instanceof Advice.Pause pause ? pause.why() : Reason.of(code);
        return Ending.refused(customers(), advice, why);
    }

    /** How long to wait; a wait that is too long for anybody to sit through is a pause that says until when. */
    static Advice waiting(Seen.Answer answer, ReasonCode code, ZonedDateTime now) {
        Optional<Duration> wait = RetryAfter.of(answer.headers(), now.toInstant());
        return wait.filter(asked -> asked.compareTo(RetryAfter.LONGEST) > 0)
                .<Advice>map(asked -> new Advice.Pause(Reason.of(code, UNTIL.format(now.plus(asked)))))
                .orElseGet(() -> new Advice.Again(Advice.Cause.LIMITED, Reason.of(code), wait));
    }

    private Ending pause(Reason why) {
        return Ending.refused(customers(), new Advice.Pause(why), why);
    }

    private Ending serverError(String status) {
        return Ending.unknown(customers(), Reason.of(ReasonCode.SERVER_ERROR, status));
    }

    private Ending unknown(ReasonCode code) {
        return Ending.unknown(customers(), Reason.of(code));
    }

    /** Without path and query, which may hold what nobody should see. */
    static String host(String location) {
        try {
            String host = new URI(location).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException _) {
            return "";
        }
    }

    private int customers() {
        return sent.values().size();
    }
}
